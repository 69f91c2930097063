using Osinfo;

// compile-snapshot DIRECTORY FILE: compiles the database in DIRECTORY into FILE; anything it has to say about the database fails the build.
if (args is not [var directory, var file])
{
    Console.Error.WriteLine("compile-snapshot: error: expected DIRECTORY FILE");
    return 2;
}

using var snapshot = new MemoryStream();
var diagnostics = DatabaseSnapshot.CompileResource(directory, snapshot);
foreach (var diagnostic in diagnostics)
{
    Console.Error.WriteLine($"{diagnostic.Path}({diagnostic.Line ?? 1}): error OSINFODB: {diagnostic.Message}");
}

if (diagnostics.Count > 0)
{
    return 3;
}

File.WriteAllBytes(file, snapshot.ToArray());
return 0;
