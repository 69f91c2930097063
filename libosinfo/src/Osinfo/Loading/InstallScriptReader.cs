namespace Osinfo.Loading;

/// <summary>Reads an <c>install-script</c> element.</summary>
internal static class InstallScriptReader
{
    private static readonly string[] BooleanKeys = ["needs-internet", "can-pre-install-drivers", "can-post-install-drivers"];

    internal static void Read(EntityElement script)
    {
        // The booleans and the injection methods always get a value, so a fragment sets them anew.
        var table = script.Entity.Parameters;
        foreach (var key in BooleanKeys)
        {
            table.Set(key, TextValues.FromBoolean(false));
        }

        table.Set("injection-method", TextValues.FromInt64((long)InjectionMethods.None));
        var line = script.Cursor.Line;
        script.ForEachChild(ReadChild);
        if (script.Entity.HasMaster && !table.Contains("template-data") && !table.Contains("template-uri"))
        {
            script.Warn($"{script.Entity.Id} has no <template>, so it can write nothing", line);
        }
    }

    private static void ReadChild(EntityElement script)
    {
        var cursor = script.Cursor;
        switch (cursor.Name)
        {
            case "profile" or "product-key-format" or "path-format" or "expected-filename"
                or "pre-install-drivers-signing-req" or "post-install-drivers-signing-req":
                script.Parameters.ReadText(cursor);
                break;
            case "needs-internet" or "can-pre-install-drivers" or "can-post-install-drivers":
                var key = cursor.Name;
                if (cursor.ReadBoolean())
                {
                    script.Entity.Parameters.Set(key, TextValues.FromBoolean(true));
                }

                break;
            case "injection-method":
                ReadInjectionMethod(script);
                break;
            case "config":
                script.ForEachChild(ReadConfigParameter);
                break;
            case "avatar-format":
                ReadAvatarFormat(script);
                break;
            case "template":
                ReadTemplate(script);
                break;
            default:
                script.Parameters.ReadCustom(cursor);
                break;
        }
    }

    private static void ReadInjectionMethod(EntityElement script)
    {
        var unknown = script.Cursor.Error("unknown <injection-method>, expected cdrom, disk, floppy, initrd or web");
        var method = Nicks.Injection.Find(script.Cursor.ReadText()) ?? throw unknown;
        var table = script.Entity.Parameters;
        var mask = TextValues.ToInt64(table.Find("injection-method")[0]) | (long)method;
        table.Set("injection-method", TextValues.FromInt64(mask));
    }

    private static void ReadConfigParameter(EntityElement script)
    {
        if (script.Cursor.Name != "param")
        {
            return;
        }

        var parameters = script.NewParameters();
        parameters.ReadAttribute(script.Cursor, "policy", "policy");
        var map = script.Cursor.Attribute("value-map");
        script.Add("param", script.Cursor.RequiredAttribute("name"), parameters, map is null ? [] : [map]);
    }

    private static void ReadAvatarFormat(EntityElement script)
    {
        var parameters = script.NewParameters();
        var depth = script.Cursor.Enter();
        while (script.Cursor.NextChild(depth))
        {
            switch (script.Cursor.Name)
            {
                case "mime-type":
                    parameters.AddText(script.Cursor);
                    break;
                case "width" or "height":
                    parameters.ReadText(script.Cursor);
                    break;
                case "alpha":
                    parameters.Table.Set("alpha", TextValues.FromBoolean(script.Cursor.ReadBoolean()));
                    break;
            }
        }

        script.Add("avatar-format", script.Entity.Id, parameters);
    }

    private static void ReadTemplate(EntityElement script)
    {
        var empty = script.Cursor.Error("<template> is empty, expected a stylesheet or an attribute 'uri'");
        var isFirst = true;
        var hasUri = script.Cursor.Attribute("uri") is not null;
        script.Parameters.ReadAttribute(script.Cursor, "uri", "template-uri");
        var depth = script.Cursor.Enter();
        while (script.Cursor.NextChild(depth))
        {
            if (isFirst)
            {
                script.Entity.Parameters.Set("template-data", script.Cursor.ReadXml());
                isFirst = false;
            }
        }

        if (isFirst && !hasUri)
        {
            throw empty;
        }
    }
}
