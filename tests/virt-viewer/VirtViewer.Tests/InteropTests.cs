using System.Reflection;
using System.Runtime.InteropServices;
using VirtViewer.Interop;

namespace VirtViewer_Tests;

public sealed class InteropTests
{
    [Fact]
    public void Every_imported_function_is_in_its_library() => Assert.All(Imports(), import =>
        Assert.True(NativeLibrary.TryGetExport(NativeLibrary.Load(import.Library), import.Name, out _), $"{import.Library}: {import.Name}"));

    [Fact]
    public void No_function_is_imported_twice() => Assert.Distinct(Imports().Select(import => import.Name));

    [Fact]
    public void A_library_that_is_missing_is_named_with_its_package() =>
        Assert.Equal(("libnowhere.so.1", "libnowhere.so.1"), NativeLibraries.FindMissing(["libc.so.6", "libnowhere.so.1"]));

    [Fact]
    public void Each_library_has_the_package_of_the_distribution()
    {
        string[] libraries = [.. NativeLibraries.ForWindows, .. NativeLibraries.ForVnc, .. NativeLibraries.ForSpice, .. NativeLibraries.ForLibvirtEvents, .. NativeLibraries.ForConsoles];

        Assert.Null(NativeLibraries.FindMissing(libraries));
    }

    private static (string Library, string Name)[] Imports() =>
    [
        .. typeof(NativeLibraries).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (method.GetCustomAttribute<LibraryImportAttribute>()?.LibraryName, method.Name))
            .Where(import => import.LibraryName is not null)
            .Select(import => (import.LibraryName == "libc" ? "libc.so.6" : import.LibraryName!, import.Name)),
    ];
}
