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
                RaiseOne(columns, tokens, width, column + f, filters, max[(filter + f)..]);
            }

            column += width * filters;
            filter += filters;
        }
    }

    /// <summary>Where each filter has its largest value in the sentence (index of the first word), and the value.</summary>
    internal static void Largest(ReadOnlySpan<float> columns, int tokens, Span<int> at, Span<float> values)
    {
        int column = 0, filter = 0;
        for (var bank = 0; bank < NetworkShape.Widths.Length; bank++)
        {
            var (width, filters) = (NetworkShape.Widths[bank], NetworkShape.FiltersOf[bank]);
            for (var f = 0; f < filters; f += Vector<float>.Count)
            {
                LargestOfOne(columns, tokens, width, column + f, filters, at[(filter + f)..], values[(filter + f)..]);
            }

            column += width * filters;
            filter += filters;
        }
    }

    /// <summary>How many words a filter looks at.</summary>
    internal static int WidthOf(int filter)
    {
        var bank = 0;
        for (; filter >= NetworkShape.FiltersOf[bank]; bank++)
        {
            filter -= NetworkShape.FiltersOf[bank];
        }

        return NetworkShape.Widths[bank];
    }

    private static void RaiseOne(ReadOnlySpan<float> columns, int tokens, int width, int column, int filters, Span<float> max)
    {
        // Inside the sentence a filter reads all its words: these loops are the inner ones of the whole program.
        ref var start = ref MemoryMarshal.GetReference(columns);
        var best = new Vector<float>(max);
        var t = 0;
        nuint step = (nuint)(NetworkShape.Columns + filters), at = (nuint)column;
        switch (width)
        {
            case 1:
                for (; t < tokens; t++, at += NetworkShape.Columns)
                {
                    best = Vector.Max(best, Vector.LoadUnsafe(ref start, at));
                }

                break;
            case 2:
                for (; t < tokens - 1; t++, at += NetworkShape.Columns)
                {
                    best = Vector.Max(best, Vector.LoadUnsafe(ref start, at) + Vector.LoadUnsafe(ref start, at + step));
                }

                break;
            case 3:
                for (; t < tokens - 2; t++, at += NetworkShape.Columns)
                {
                    best = Vector.Max(best, Vector.LoadUnsafe(ref start, at) + Vector.LoadUnsafe(ref start, at + step) + Vector.LoadUnsafe(ref start, at + (2 * step)));
                }

                break;
        }

        for (; t < tokens; t++)
        {
            best = Vector.Max(best, At(ref start, t, Math.Min(width, tokens - t), column, filters));
        }

        best.CopyTo(max);
    }

    private static void LargestOfOne(ReadOnlySpan<float> columns, int tokens, int width, int column, int filters, Span<int> at, Span<float> values)
    {
        ref var start = ref MemoryMarshal.GetReference(columns);
        var best = new Vector<float>(float.MinValue);
        var where = Vector<int>.Zero;
        for (var t = 0; t < tokens; t++)
        {
            var value = At(ref start, t, Math.Min(width, tokens - t), column, filters);
            var isLarger = Vector.GreaterThan(value, best);
            best = Vector.ConditionalSelect(isLarger, value, best);
            where = Vector.ConditionalSelect(isLarger, new Vector<int>(t), where);
        }

        best.CopyTo(values);
        where.CopyTo(at);
    }

    private static Vector<float> At(ref float start, int token, int width, int column, int filters)
    {
        var at = (token * NetworkShape.Columns) + column;
        var sum = Vector.LoadUnsafe(ref start, (nuint)at);
        for (var k = 1; k < width; k++)
        {
            sum += Vector.LoadUnsafe(ref start, (nuint)(at + (k * NetworkShape.Columns) + (k * filters)));
        }

        return sum;
    }
}
