// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Globalization;

/// <summary>What a text that is read as a number may hold.</summary>
[Flags]
public enum NumberStyles
{
    /// <summary>Digits only.</summary>
    None = 0,

    /// <summary>Spaces before the number.</summary>
    AllowLeadingWhite = 1,

    /// <summary>Spaces behind the number.</summary>
    AllowTrailingWhite = 2,

    /// <summary>A sign before the digits.</summary>
    AllowLeadingSign = 4,

    /// <summary>A point, and digits behind it.</summary>
    AllowDecimalPoint = 32,

    /// <summary>Commas between the digits.</summary>
    AllowThousands = 64,

    /// <summary>A power of ten behind the digits.</summary>
    AllowExponent = 128,

    /// <summary>Hexadecimal digits.</summary>
    AllowHexSpecifier = 512,

    /// <summary>Binary digits.</summary>
    AllowBinarySpecifier = 1024,

    /// <summary>Spaces around the number, and a sign.</summary>
    Integer = AllowLeadingWhite | AllowTrailingWhite | AllowLeadingSign,

    /// <summary>Hexadecimal digits with spaces around them.</summary>
    HexNumber = AllowLeadingWhite | AllowTrailingWhite | AllowHexSpecifier,

    /// <summary>Binary digits with spaces around them.</summary>
    BinaryNumber = AllowLeadingWhite | AllowTrailingWhite | AllowBinarySpecifier,

    /// <summary>A number with a point and a power of ten.</summary>
    Float = Integer | AllowDecimalPoint | AllowExponent,
}
