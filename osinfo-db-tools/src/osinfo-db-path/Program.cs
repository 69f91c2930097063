using Osinfo.CommandLine;
using OsinfoDb.Tools.Path;

return Tool.Run(PathCommand.Name, PathCommand.Create(), PathCommand.Examples, args);
