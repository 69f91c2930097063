namespace Osinfo;

/// <summary>The ways in which an install script can be handed to an installer. The values are those of the C library.</summary>
[Flags]
public enum InjectionMethods
{
    /// <summary>None is known.</summary>
    None = 0,

    /// <summary>On a second optical disc.</summary>
    Cdrom = 1,

    /// <summary>On a disk.</summary>
    Disk = 2,

    /// <summary>On a floppy disk.</summary>
    Floppy = 4,

    /// <summary>Added to the initial RAM disk.</summary>
    Initrd = 8,

    /// <summary>From a web server.</summary>
    Web = 16,
}
