Console.Error.WriteLine("hoshitori: no commands yet");
return 2;
