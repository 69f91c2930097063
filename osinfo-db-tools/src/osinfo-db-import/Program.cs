using Osinfo.CommandLine;
using OsinfoDb.Tools.Import;

return Tool.Run(ImportCommand.Tool, ImportCommand.Create(), args);
