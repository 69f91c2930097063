using Osinfo;
using Osinfo.Db;
using Osinfo.Samples.VmCreator;

if (args is not [var image])
{
    Console.Error.WriteLine("Usage: vm-creator IMAGE");
    return 2;
}

var database = await OsinfoDatabase.LoadAsync(new LoadOptions { Embedded = EmbeddedDatabase.Assembly });
return await VmCreator.RunAsync(database, image, Console.Out, Console.Error);
