using Osinfo.CommandLine;
using OsinfoDb.Tools.Import;

return Tool.Run(ImportCommand.Name, ImportCommand.Create(), ImportCommand.Examples, args);
