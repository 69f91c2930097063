using System.Xml;

namespace Osinfo.Loading;

/// <summary>Reads the entities of one file.</summary>
/// <param name="languages">Those of the user.</param>
/// <param name="names">Gets the names of elements and attributes.</param>
/// <param name="report">Told what is wrong.</param>
internal sealed class EntityFileReader(PreferredLanguages languages, NameTable names, Action<LoadDiagnostic> report)
{
    private const string RootElement = "libosinfo";

    /// <summary>Whether texts in languages that the user does not read are kept, too: <see cref="ParameterTable.Operations"/>.</summary>
    internal bool KeepsTranslations { get; init; }

    /// <summary>All entities of the file that stand in their place; none when the file is broken, which is reported.</summary>
    internal IReadOnlyList<RawEntity> Read(DatabaseFile file)
    {
        if (file.IsEmpty)
        {
            return [];
        }

        if (file.ReadCompiled is { } readCompiled)
        {
            return readCompiled(languages, report);
        }

        try
        {
            if (file.OpenReader?.Invoke() is { } opened)
            {
                using var given = new ElementCursor(opened);
                return ReadRoot(given, file);
            }

            using var stream = file.Open();
            using var cursor = new ElementCursor(stream, names);
            return ReadRoot(cursor, file);
        }
        catch (BrokenElementException e)
        {
            report(new LoadDiagnostic(LoadSeverity.Error, e.Message, file.DisplayPath, e.Line));
        }
        catch (XmlException e)
        {
            report(new LoadDiagnostic(LoadSeverity.Error, OneLine(e), file.DisplayPath, Math.Max(1, e.LineNumber)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(new LoadDiagnostic(LoadSeverity.Error, "the file cannot be read: " + e.Message, file.DisplayPath));
        }

        return [];
    }

    private List<RawEntity> ReadRoot(ElementCursor cursor, DatabaseFile file)
    {
        cursor.MoveToRoot();
        if (cursor.Name != RootElement)
        {
            throw cursor.Error($"the root element is <{cursor.Name}>, expected <{RootElement}>");
        }

        var entities = new List<RawEntity>();
        var depth = cursor.Enter();
        while (cursor.NextChild(depth))
        {
            if (Reader(cursor.Name) is { } read)
            {
                ReadEntity(cursor, file, read, entities);
            }
        }

        cursor.ReadToEnd();
        return entities;
    }

    private void ReadEntity(ElementCursor cursor, DatabaseFile file, Action<EntityElement> read, List<RawEntity> entities)
    {
        var parameters = EntityElement.NewTable(KeepsTranslations);
        var entity = new RawEntity(cursor.Name, cursor.RequiredAttribute("id"), parameters) { HasMaster = !file.IsFragment };
        var line = cursor.Line;
        read(new EntityElement(cursor, entity, languages, file, KeepsTranslations, Warn));
        parameters.EndRecording();
        if (file.IsPlaceOf(entity.Kind, entity.Id, out var expected))
        {
            entities.Add(entity);
        }
        else
        {
            Warn($"left out: {entity.Id} belongs into {expected}, not {file.RelativePath![1..]}", line);
        }

        void Warn(string message, int line) => report(new LoadDiagnostic(LoadSeverity.Warning, message, file.DisplayPath, line));
    }

    private static Action<EntityElement>? Reader(string kind) => kind switch
    {
        EntityKinds.Os => OsReader.Read,
        EntityKinds.Platform => PlatformReader.Read,
        EntityKinds.Device => DeviceReader.Read,
        EntityKinds.Deployment => DeploymentReader.Read,
        EntityKinds.Datamap => DatamapReader.Read,
        EntityKinds.InstallScript => InstallScriptReader.Read,
        _ => null,
    };

    /// <summary>The parser's text without the position that it appends and that the diagnostic carries already.</summary>
    private static string OneLine(XmlException e)
    {
        var position = e.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        var text = position > 0 && e.LineNumber > 0 ? e.Message[..position] : e.Message;
        return text.ReplaceLineEndings(" ");
    }
}
