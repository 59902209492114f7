using System.Numerics;
using System.Runtime.InteropServices;

namespace CareBot.Hostility.Model;

/// <summary>
/// The filters in the order in which a multiplication reads them: blocks of columns that fit the registers, each block row by row. The sums are
/// those of <see cref="Vectors.Multiply"/>, to the last bit.
/// </summary>
internal sealed class FilterBlocks
{
    private const int VectorsInABlock = 8;

    private readonly float[] _blocks;
    private readonly int _rows;
    private readonly int _columns;

    /// <summary>Takes over a matrix that is stored row by row.</summary>
    internal FilterBlocks(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        (_rows, _columns) = (rows, columns);
        _blocks = new float[rows * columns];
        var at = 0;
        for (var first = 0; first < columns; first += Width)
        {
            var width = Math.Min(Width, columns - first);
            for (var row = 0; row < rows; row++, at += width)
            {
                matrix.Slice((row * columns) + first, width).CopyTo(_blocks.AsSpan(at));
            }
        }
    }

    private static int Width => VectorsInABlock * Vector<float>.Count;

    /// <summary>A row times the matrix; <paramref name="output"/> has one number per column.</summary>
    internal void Multiply(ReadOnlySpan<float> row, Span<float> output)
    {
        var first = 0;
        for (; first + Width <= _columns; first += Width)
        {
            MultiplyBlock(row, _blocks.AsSpan(first * _rows, Width * _rows), output[first..]);
        }

        var width = _columns - first;
        var block = _blocks.AsSpan(first * _rows);
        for (var column = 0; column < width; column += Vector<float>.Count)
        {
            var sum = Vector<float>.Zero;
            for (var i = 0; i < row.Length; i++)
            {
                sum = Vector.FusedMultiplyAdd(new Vector<float>(row[i]), new Vector<float>(block[((i * width) + column)..]), sum);
            }

            sum.CopyTo(output[(first + column)..]);
        }
    }

    private static void MultiplyBlock(ReadOnlySpan<float> row, ReadOnlySpan<float> block, Span<float> output)
    {
        ref var from = ref MemoryMarshal.GetReference(block);
        var step = (nuint)Vector<float>.Count;
        nuint at = 0;
        Vector<float> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        foreach (var value in row)
        {
            var x = new Vector<float>(value);
            a = Vector.FusedMultiplyAdd(x, Vector.LoadUnsafe(ref from, at), a);
            b = Vector.FusedMultiplyAdd(x, Vector.LoadUnsafe(ref from, at + step), b);
            c = Vector.FusedMultiplyAdd(x, Vector.LoadUnsafe(ref from, at + (2 * step)), c);
            d = Vector.FusedMultiplyAdd(x, Vector.LoadUnsafe(ref from, at + (3 * step)), d);
            e = Vector.FusedMultiplyAdd(x, Vector.LoadUnsafe(ref from, at + (4 * step)), e);
            f = Vector.FusedMultiplyAdd(x, Vector.LoadUnsafe(ref from, at + (5 * step)), f);
            g = Vector.FusedMultiplyAdd(x, Vector.LoadUnsafe(ref from, at + (6 * step)), g);
            h = Vector.FusedMultiplyAdd(x, Vector.LoadUnsafe(ref from, at + (7 * step)), h);
            at += VectorsInABlock * step;
        }

        a.CopyTo(output);
        b.CopyTo(output[(int)step..]);
        c.CopyTo(output[(int)(2 * step)..]);
        d.CopyTo(output[(int)(3 * step)..]);
        e.CopyTo(output[(int)(4 * step)..]);
        f.CopyTo(output[(int)(5 * step)..]);
        g.CopyTo(output[(int)(6 * step)..]);
        h.CopyTo(output[(int)(7 * step)..]);
    }
}
