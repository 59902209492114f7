using System.Globalization;
using System.Reflection;
using System.Text;

namespace CareBot.Hostility.Lexicon;

/// <summary>
/// The word files as the build packed them (Build/PackWords.cs): a table of strings, then each file's name and its nodes. A node is a scalar (0, string),
/// a list (1, count, nodes) or a map (2, count, each a string and a node). Numbers are 32 bits, little-endian.
/// </summary>
internal sealed class PackedWords
{
    private const string Resource = "words.bin";

    private static readonly Lazy<PackedWords> Embedded = new(() => new PackedWords());
    private static readonly Dictionary<Type, Dictionary<string, PropertyInfo>> Properties = new()
    {
        [typeof(LexiconFile)] = PropertiesOf(typeof(LexiconFile)),
        [typeof(LexiconEntry)] = PropertiesOf(typeof(LexiconEntry)),
    };

    private readonly byte[] _bytes;
    private readonly string[] _strings;
    private readonly Dictionary<string, int> _files = new(StringComparer.Ordinal);

    private PackedWords()
    {
        using var stream = typeof(PackedWords).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidDataException("The packed word files are not embedded.");
        _bytes = new byte[stream.Length];
        stream.ReadExactly(_bytes);
        using var reader = new BinaryReader(new MemoryStream(_bytes), Encoding.UTF8);
        _strings = new string[reader.ReadInt32()];
        for (var i = 0; i < _strings.Length; i++)
        {
            _strings[i] = reader.ReadString();
        }

        var at = (int)reader.BaseStream.Position;
        for (var files = NextNumber(ref at); files > 0; files--)
        {
            var name = NextString(ref at);
            _files.Add(name, at);
            Skip(ref at);
        }
    }

    /// <summary>The one that is embedded in this assembly.</summary>
    internal static PackedWords Shared => Embedded.Value;

    /// <summary>The names of the files, such as <c>Lexicon/en/insult.yaml</c>.</summary>
    internal IEnumerable<string> Names => _files.Keys;

    /// <summary>Reads one file: lists, dictionaries by string, strings, numbers, truth values, and the classes of the lexicon.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or it does not hold what it should; says what.</exception>
    internal T Read<T>(string name)
    {
        if (!_files.TryGetValue(name, out var at))
        {
            throw new InvalidDataException($"The word file {name} is not embedded.");
        }

        try
        {
            return (T)Next(ref at, typeof(T))!;
        }
        catch (Exception error) when (error is FormatException or InvalidCastException or NotSupportedException)
        {
            throw new InvalidDataException($"{name}: {error.Message}", error);
        }
    }

    private static Dictionary<string, PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToDictionary(property => Underscored(property.Name), StringComparer.Ordinal);

    private static string Underscored(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private object? Next(ref int at, Type type) => _bytes[at++] switch
    {
        0 => Scalar(NextString(ref at), type),
        1 => NextList(ref at, type == typeof(object) ? typeof(List<object>) : type),
        _ => NextMap(ref at, type == typeof(object) ? typeof(Dictionary<string, object>) : type),
    };

    private static object Scalar(string text, Type type) =>
        type == typeof(string) || type == typeof(object) ? text
        : type == typeof(int) ? int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : type == typeof(bool) ? bool.Parse(text)
        : text.Length == 0 ? Activator.CreateInstance(type)!
        : throw new NotSupportedException($"\"{text}\" stands where a list or a map is meant.");

    private object NextList(ref int at, Type type)
    {
        var list = (System.Collections.IList)Activator.CreateInstance(type)!;
        var item = type.GetGenericArguments()[0];
        for (var count = NextNumber(ref at); count > 0; count--)
        {
            list.Add(Next(ref at, item));
        }

        return list;
    }

    private object NextMap(ref int at, Type type)
    {
        var filled = Activator.CreateInstance(type)!;
        var properties = Properties.GetValueOrDefault(type);
        for (var count = NextNumber(ref at); count > 0; count--)
        {
            var key = NextString(ref at);
            if (properties is null)
            {
                ((System.Collections.IDictionary)filled).Add(key, Next(ref at, type.GetGenericArguments()[1]));
            }
            else if (properties.TryGetValue(key, out var property))
            {
                property.SetValue(filled, Next(ref at, property.PropertyType));
            }
            else
            {
                throw new NotSupportedException($"\"{key}\" is not known.");
            }
        }

        return filled;
    }

    private void Skip(ref int at)
    {
        var kind = _bytes[at++];
        var count = NextNumber(ref at);
        for (; kind > 0 && count > 0; count--)
        {
            at += kind == 2 ? sizeof(int) : 0;
            Skip(ref at);
        }
    }

    private int NextNumber(ref int at)
    {
        var number = BitConverter.ToInt32(_bytes, at);
        at += sizeof(int);
        return number;
    }

    private string NextString(ref int at) => _strings[NextNumber(ref at)];
}
