using Osinfo.CommandLine;
using Osinfo.Tools.InstallScripts;

return Tool.Run(InstallScriptCommand.Tool, InstallScriptCommand.Create(), args);
