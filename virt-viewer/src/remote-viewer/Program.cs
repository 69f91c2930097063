using VirtViewer;
using VirtViewer.CommandLine;

return ViewerMain.Run(ViewerProgram.RemoteViewer, args);
