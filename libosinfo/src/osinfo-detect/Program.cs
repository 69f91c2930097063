using Osinfo.CommandLine;
using Osinfo.Tools.Detect;

return Tool.Run(DetectCommand.Name, DetectCommand.Create(), DetectCommand.Examples, args);
