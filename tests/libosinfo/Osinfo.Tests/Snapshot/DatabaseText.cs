using System.Collections;
using System.Reflection;
using System.Text;

namespace Osinfo.Tests.Snapshot;

/// <summary>All that a database says, as text: every public property of everything in it.</summary>
internal static class DatabaseText
{
    public static string Of(OsinfoDatabase database)
    {
        var text = new StringBuilder();
        foreach (var list in new IEnumerable<Entity>[]
        {
            database.Oses, database.Platforms, database.Devices, database.Deployments, database.InstallScripts, database.Datamaps,
        })
        {
            foreach (var entity in list)
            {
                Write(text, entity, 0);
            }
        }

        foreach (var diagnostic in database.Diagnostics)
        {
            text.AppendLine(diagnostic.ToString());
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Entity entity, int depth)
    {
        text.Append(' ', depth).Append(entity.GetType().Name).Append(' ').AppendLine(entity.Id);
        foreach (var key in entity.Keys)
        {
            text.Append(' ', depth + 1).Append(key).Append(": ").AppendLine(string.Join('|', entity.GetValues(key)));
        }

        foreach (var property in Properties(entity.GetType()))
        {
            text.Append(' ', depth + 1).Append(property.Name).Append(" = ");
            WriteValue(text, property.GetValue(entity), depth + 1);
        }
    }

    private static void WriteValue(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case Os or Platform or Device or InstallScript or Datamap:
                text.AppendLine(((Entity)value).Id);
                break;
            case Entity entity:
                text.AppendLine();
                Write(text, entity, depth + 1);
                break;
            case string or ValueType or null:
                text.AppendLine(value?.ToString());
                break;
            case IEnumerable many:
                text.AppendLine();
                foreach (var each in many)
                {
                    text.Append(' ', depth + 1);
                    WriteValue(text, each, depth + 1);
                }

                break;
            default:
                text.AppendLine();
                foreach (var property in Properties(value.GetType()))
                {
                    text.Append(' ', depth + 1).Append(property.Name).Append(" = ");
                    WriteValue(text, property.GetValue(value), depth + 1);
                }

                break;
        }
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0 && property.Name is not ("Keys" or "CustomKeys"));
}
