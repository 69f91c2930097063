using Osinfo;
using Osinfo.Db;
using Osinfo.Samples.MediaCatalogue;

if (args is not [var directory] || !Directory.Exists(directory))
{
    Console.Error.WriteLine("Usage: media-catalogue DIRECTORY");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

try
{
    var database = await OsinfoDatabase.LoadAsync(new LoadOptions { Embedded = EmbeddedDatabase.Assembly }, stop.Token);
    await Catalogue.WriteAsync(database, directory, Console.Out, stop.Token);
    return 0;
}
catch (OperationCanceledException)
{
    return 1;
}
