using Osinfo.CommandLine;
using OsinfoDb.Tools.Export;

return Tool.Run(ExportCommand.Tool, ExportCommand.Create(Console.OpenStandardOutput), args);
