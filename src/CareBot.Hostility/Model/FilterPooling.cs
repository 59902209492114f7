using System.Numerics;
using System.Runtime.InteropServices;

namespace CareBot.Hostility.Model;

/// <summary>The filters over the words of one sentence: each keeps its largest value. A filter that reaches over the end of the sentence reads nothing there.</summary>
internal static class FilterPooling
{
    /// <summary>Raises <paramref name="max"/> to the largest values of the sentence.</summary>
    internal static void Raise(ReadOnlySpan<float> columns, int tokens, Span<float> max)
    {
        int column = 0, filter = 0;
        for (var bank = 0; bank < NetworkShape.Widths.Length; bank++)
        {
            var (width, filters) = (NetworkShape.Widths[bank], NetworkShape.FiltersOf[bank]);
            for (var f = 0; f < filters; f += Vector<float>.Count)
            {
                var best = new Vector<float>(max[(filter + f)..]);
                for (var t = 0; t < tokens; t++)
                {
                    best = Vector.Max(best, At(columns, t, Math.Min(width, tokens - t), column + f, filters));
                }

                best.CopyTo(max[(filter + f)..]);
            }

            column += width * filters;
            filter += filters;
        }
    }

    /// <summary>Where one filter has its largest value, and how many words it looks at.</summary>
    internal static (int Token, int Width, float Value) Largest(ReadOnlySpan<float> columns, int tokens, int filter)
    {
        int column = 0, bank = 0;
        for (; filter >= NetworkShape.FiltersOf[bank]; bank++)
        {
            filter -= NetworkShape.FiltersOf[bank];
            column += NetworkShape.Widths[bank] * NetworkShape.FiltersOf[bank];
        }

        var (width, filters) = (NetworkShape.Widths[bank], NetworkShape.FiltersOf[bank]);
        (int Token, int Width, float Value) best = (0, 1, float.MinValue);
        for (var t = 0; t < tokens; t++)
        {
            float value = 0;
            for (var k = 0; k < width && t + k < tokens; k++)
            {
                value += columns[((t + k) * NetworkShape.Columns) + column + (k * filters) + filter];
            }

            if (value > best.Value)
            {
                best = (t, Math.Min(width, tokens - t), value);
            }
        }

        return best;
    }

    private static Vector<float> At(ReadOnlySpan<float> columns, int token, int width, int column, int filters)
    {
        ref var start = ref MemoryMarshal.GetReference(columns);
        var at = (token * NetworkShape.Columns) + column;
        var sum = Vector.LoadUnsafe(ref start, (nuint)at);
        for (var k = 1; k < width; k++)
        {
            sum += Vector.LoadUnsafe(ref start, (nuint)(at + (k * NetworkShape.Columns) + (k * filters)));
        }

        return sum;
    }
}
