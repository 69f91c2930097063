using Osinfo.CommandLine;
using OsinfoDb.Tools.ShowPath;

return Tool.Run(PathCommand.Name, PathCommand.Create(), PathCommand.Examples, args);
