using VirtViewer;
using VirtViewer.CommandLine;

return ViewerMain.Run(ViewerProgram.VirtViewer, args);
