using Hoshitori.Tests.Support;

// One server for all classes that leave its clock alone.
[assembly: AssemblyFixture(typeof(Site))]
