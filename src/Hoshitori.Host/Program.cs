using Hoshitori.Host;

return await CommandLine.Run(args);
