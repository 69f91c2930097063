using Commons.Xml.Relaxng;

namespace OsinfoDb.Validation.Engine;

/// <summary>
/// The datatypes of the engine, with patterns of our own: the engine compiles one each time it is used, and its <c>$</c> also fits before a
/// newline at the end.
/// </summary>
internal sealed class Datatypes : RelaxngDatatypeProvider
{
    public override RelaxngDatatype GetDatatype(string name, string ns, RelaxngParamList? parameters)
    {
        var all = parameters?.Cast<RelaxngParam>().ToList() ?? [];
        var others = new RelaxngParamList();
        foreach (var parameter in all.Where(parameter => parameter.Name != "pattern"))
        {
            others.Add(parameter);
        }

        var datatype = RelaxngMergedProvider.DefaultProvider.GetDatatype(name, ns, others);
        return datatype is null
            ? throw new RelaxngException($"the datatype '{name}' is unknown")
            : new Datatype(datatype, [.. all.Where(parameter => parameter.Name == "pattern").Select(parameter => parameter.Value)]);
    }
}
