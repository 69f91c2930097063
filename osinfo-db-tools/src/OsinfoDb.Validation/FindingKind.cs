namespace OsinfoDb.Validation;

/// <summary>What is wrong.</summary>
public enum FindingKind
{
    /// <summary>The element is unknown, in the wrong place, or there once too often.</summary>
    UnexpectedElement,

    /// <summary>A child element that must be there is not.</summary>
    MissingElement,

    /// <summary>The attribute is unknown, or belongs elsewhere.</summary>
    UnexpectedAttribute,

    /// <summary>An attribute that must be there is not.</summary>
    MissingAttribute,

    /// <summary>The value of an attribute or the text of an element is not one of those allowed.</summary>
    InvalidValue,

    /// <summary>There is text where only elements may be.</summary>
    UnexpectedText,

    /// <summary>Attributes or children that are all allowed do not make a whole together.</summary>
    IncompleteElement,

    /// <summary>The file is no XML, or holds a document type declaration.</summary>
    NotWellFormed,

    /// <summary>The file is larger than is read.</summary>
    TooLarge,

    /// <summary>Elements are nested deeper than is read.</summary>
    TooDeep,

    /// <summary>There are more findings in the file than are told.</summary>
    MoreFindings,

    /// <summary>A rule beyond the grammar is not kept.</summary>
    Rule,
}
