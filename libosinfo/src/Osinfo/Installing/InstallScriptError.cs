namespace Osinfo;

/// <summary>Why an install script could not be written.</summary>
public enum InstallScriptError
{
    /// <summary>The script has no template: no file defines it, or its file has none.</summary>
    NoTemplate,

    /// <summary>The address of the template is unusable, or nothing can be read there.</summary>
    UnreadableTemplate,

    /// <summary>The template is no XSLT 1.0 stylesheet that needs nothing but itself.</summary>
    BrokenTemplate,

    /// <summary>The template takes more steps or memory than any honest one.</summary>
    EndlessTemplate,

    /// <summary>The template refuses a value, or a value holds a character that no document can carry.</summary>
    UnusableValue,

    /// <summary>A file of that name is there already.</summary>
    FileExists,
}
