using Osinfo.CommandLine;
using Osinfo.Tools.Detect;

return Tool.Run(DetectCommand.Tool, DetectCommand.Create(), args);
