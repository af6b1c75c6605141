using System.Runtime.InteropServices;

namespace Remit.Planning.Search;

/// <summary>A stay of a person who is known, in eight bytes, so that a search copies and compares it at once.</summary>
[StructLayout(LayoutKind.Explicit, Size = 8)]
internal readonly struct Block(int seat, int host, int start, int length)
{
    [FieldOffset(0)]
    public readonly ulong Key;

    [FieldOffset(0)]
    public readonly short Seat = (short)seat;

    [FieldOffset(2)]
    public readonly short Host = (short)host;

    [FieldOffset(4)]
    public readonly short Start = (short)start;

    /// <summary>How many periods; 0 where there is no stay.</summary>
    [FieldOffset(6)]
    public readonly short Length = (short)length;

    public int End => Start + Length;

    public Block From(int start) => new(Seat, Host, start, Length);
}
