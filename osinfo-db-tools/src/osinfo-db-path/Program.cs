using Osinfo.CommandLine;
using OsinfoDb.Tools.ShowPath;

return Tool.Run(PathCommand.Tool, PathCommand.Create(), args);
