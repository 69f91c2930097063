using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace Osinfo.Samples.WebService;

/// <summary>The shapes written as JSON, known when the program is compiled.</summary>
[JsonSerializable(typeof(SystemInfo[]))]
[JsonSerializable(typeof(ProblemDetails))]
internal sealed partial class JsonContext : JsonSerializerContext;
