using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using YamlDotNet.RepresentationModel;

/// <summary>
/// Reads the word files once, when the project is built, and writes them as one small binary file: parsing YAML takes longer than everything else that
/// happens when a program starts. The YAML stays the only source. The same files give the same bytes. The reader is Lexicon/PackedWords.cs.
/// </summary>
public sealed class PackWords : Task
{
    private readonly List<string> _strings = new List<string>();
    private readonly Dictionary<string, int> _places = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The YAML files.</summary>
    [Required]
    public ITaskItem[] Files { get; set; }

    /// <summary>The folder that their names begin behind.</summary>
    [Required]
    public string Root { get; set; }

    /// <summary>The YAML reader's assembly.</summary>
    [Required]
    public string Reader { get; set; }

    /// <summary>The file to write.</summary>
    [Required]
    public string Output { get; set; }

    public override bool Execute()
    {
        ResolveEventHandler resolve = (sender, asked) => new AssemblyName(asked.Name).Name == "YamlDotNet" ? Assembly.LoadFrom(Reader) : null;
        AppDomain.CurrentDomain.AssemblyResolve += resolve;
        try
        {
            return Pack();
        }
        finally
        {
            AppDomain.CurrentDomain.AssemblyResolve -= resolve;
        }
    }

    private bool Pack()
    {
        using (var nodes = new MemoryStream())
        using (var writer = new BinaryWriter(nodes))
        {
            var named = Files.Select(file => file.GetMetadata("FullPath")).Select(path => new { Path = path, Name = NameOf(path) }).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
            writer.Write(named.Count);
            foreach (var file in named)
            {
                if (!PackFile(writer, file.Path, file.Name))
                {
                    return false;
                }
            }

            writer.Flush();
            Write(nodes.ToArray());
            return true;
        }
    }

    private bool PackFile(BinaryWriter writer, string path, string name)
    {
        try
        {
            var yaml = new YamlStream();
            using (var text = File.OpenText(path))
            {
                yaml.Load(text);
            }

            writer.Write(Place(name));
            PackNode(writer, yaml.Documents.Single().RootNode);
            return true;
        }
        catch (YamlDotNet.Core.YamlException error)
        {
            Log.LogError(null, null, null, path, (int)error.Start.Line, (int)error.Start.Column, 0, 0, error.Message);
            return false;
        }
    }

    private void PackNode(BinaryWriter writer, YamlNode node)
    {
        if (node is YamlScalarNode scalar)
        {
            writer.Write((byte)0);
            writer.Write(Place(scalar.Value ?? ""));
        }
        else if (node is YamlSequenceNode list)
        {
            writer.Write((byte)1);
            writer.Write(list.Children.Count);
            foreach (var child in list.Children)
            {
                PackNode(writer, child);
            }
        }
        else
        {
            var map = (YamlMappingNode)node;
            writer.Write((byte)2);
            writer.Write(map.Children.Count);
            foreach (var pair in map.Children)
            {
                writer.Write(Place(((YamlScalarNode)pair.Key).Value ?? ""));
                PackNode(writer, pair.Value);
            }
        }
    }

    private int Place(string text)
    {
        int place;
        if (!_places.TryGetValue(text, out place))
        {
            place = _strings.Count;
            _places.Add(text, place);
            _strings.Add(text);
        }

        return place;
    }

    private void Write(byte[] nodes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Output));
        using (var file = File.Create(Output))
        using (var writer = new BinaryWriter(file))
        {
            writer.Write(_strings.Count);
            foreach (var text in _strings)
            {
                writer.Write(text);
            }

            writer.Write(nodes);
        }
    }

    private string NameOf(string path)
    {
        var root = Path.GetFullPath(Root).TrimEnd('/', '\\');
        return path.Substring(root.Length + 1).Replace('\\', '/');
    }
}
