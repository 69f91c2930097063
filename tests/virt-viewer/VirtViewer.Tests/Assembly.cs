using VirtViewer_Tests.Desktop;

// Each class has a desktop with a focus of its own, so that classes run side by side.
[assembly: AssemblyFixture(typeof(MessageBus))]
