using System.Reflection;

namespace Osinfo.Db;

/// <summary>The database that is part of this assembly.</summary>
public static class EmbeddedDatabase
{
    /// <summary>
    /// The assembly whose resources are the files of the database: each resource is named after its place in the tree,
    /// for example <c>os/debian.org/debian-12.xml</c>; <c>VERSION</c> holds the release.
    /// </summary>
    public static Assembly Assembly => typeof(EmbeddedDatabase).Assembly;
}
