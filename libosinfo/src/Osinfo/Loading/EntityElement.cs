namespace Osinfo.Loading;

/// <summary>The element of an entity while it is read, and what the readers of all kinds have in common.</summary>
internal sealed class EntityElement(
    ElementCursor cursor,
    RawEntity entity,
    PreferredLanguages languages,
    DatabaseFile file,
    bool keepsTranslations,
    Action<string, int> warn)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    internal ElementCursor Cursor => cursor;

    internal RawEntity Entity => entity;

    internal ElementParameters Parameters { get; } = new(entity.Parameters, languages, warn);

    internal ElementParameters NewParameters() => new(NewTable(keepsTranslations), languages, warn);

    internal static ParameterTable NewTable(bool keepsTranslations)
    {
        var table = new ParameterTable();
        if (keepsTranslations)
        {
            table.BeginRecording();
        }

        return table;
    }

    /// <summary>Reports something that does not keep the entity from being loaded.</summary>
    internal void Warn(string message, int line) => warn(message, line);

    /// <summary>Goes through the children of the element the cursor is at.</summary>
    internal void ForEachChild(Action<EntityElement> read)
    {
        var depth = cursor.Enter();
        while (cursor.NextChild(depth))
        {
            read(this);
        }
    }

    /// <summary>
    /// The id of a child that has none of its own: that of the entity and the child's number among its kind; in a fragment with the
    /// name of the file between them.
    /// </summary>
    internal string NextPartId(string name)
    {
        var number = _counts.GetValueOrDefault(name);
        _counts[name] = number + 1;
        return file.IsFragment ? $"{entity.Id}:{file.Name}:{number}" : $"{entity.Id}:{number}";
    }

    internal void Add(string name, string id, ElementParameters parameters, IReadOnlyList<string>? references = null)
    {
        parameters.Table.EndRecording();
        entity.Parts.Add(new RawPart(name, id, parameters.Table, references ?? []));
    }

    /// <summary>Takes the current element as a reference to another entity.</summary>
    internal void AddReference() => Add(cursor.Name, cursor.RequiredAttribute("id"), NewParameters());

    /// <summary>Takes the children of the current element <c>devices</c>.</summary>
    internal void ReadDeviceLinks() => ForEachChild(static element =>
    {
        if (element.Cursor.Name != "device")
        {
            return;
        }

        var id = element.Cursor.RequiredAttribute("id");
        var parameters = element.NewParameters();
        parameters.ReadAttribute(element.Cursor, "supported", "supported");
        var depth = element.Cursor.Enter();
        while (element.Cursor.NextChild(depth))
        {
            if (element.Cursor.Name == "driver")
            {
                parameters.ReadText(element.Cursor);
            }
        }

        element.Add("device", id, parameters);
    });

    /// <summary>The ids of the children <c>script</c> of the current element <c>installer</c>.</summary>
    internal List<string> ReadScriptIds()
    {
        var ids = new List<string>();
        var depth = cursor.Enter();
        while (cursor.NextChild(depth))
        {
            if (cursor.Name == "script")
            {
                ids.Add(cursor.RequiredAttribute("id"));
            }
        }

        return ids;
    }

    /// <summary>Takes a date; one that is not in the calendar is kept as text and reported.</summary>
    internal void ReadDate()
    {
        var (key, line) = (cursor.Name, cursor.Line);
        Parameters.ReadText(cursor);
        if (entity.Parameters.Find(key) is [var text, ..] && TextValues.ToDate(text) is null)
        {
            warn($"<{key}> of {entity.Id} is '{text}', expected a date such as 2026-01-31", line);
        }
    }
}
