using Osinfo.CommandLine;
using OsinfoDb.Tools.Export;

return Tool.Run(ExportCommand.Name, ExportCommand.Create(Console.OpenStandardOutput), ExportCommand.Examples, args);
