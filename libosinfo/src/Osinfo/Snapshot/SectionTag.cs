namespace Osinfo.Snapshot;

/// <summary>The parts of a compiled database. A reader passes over those it does not know.</summary>
internal enum SectionTag : uint
{
    /// <summary><see cref="StringTable"/>.</summary>
    Strings = 1,

    /// <summary><see cref="RecordTable"/>.</summary>
    Records = 2,

    /// <summary><see cref="FileTable"/>.</summary>
    Files = 3,

    /// <summary><see cref="EntityTable"/>, one for each kind.</summary>
    Entities = 4,

    /// <summary><see cref="ShortIdTable"/>.</summary>
    ShortIds = 5,

    /// <summary><see cref="DiagnosticTable"/>.</summary>
    Diagnostics = 6,

    /// <summary><see cref="TreeStamps"/>; not in a resource, which cannot change.</summary>
    Stamps = 7,

    /// <summary><see cref="Detection.SignatureIndex"/> of media.</summary>
    Media = 8,

    /// <summary><see cref="Detection.SignatureIndex"/> of install trees.</summary>
    Trees = 9,
}
