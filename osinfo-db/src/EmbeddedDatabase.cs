using System.Reflection;

namespace Osinfo.Db;

/// <summary>The database that is part of this assembly.</summary>
public static class EmbeddedDatabase
{
    /// <summary>
    /// The assembly whose resource <c>osinfo.snapshot</c> is the compiled database; <c>VERSION</c> holds the release. The library
    /// <c>Osinfo</c> reads it where it lies in memory.
    /// </summary>
    public static Assembly Assembly => typeof(EmbeddedDatabase).Assembly;
}
