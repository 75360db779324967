// SPDX-License-Identifier: Apache-2.0 OR MIT

const int Limit = 2000;

// Counts the primes, and prints how many there are, the last one, and a check value over all.
Console.Write("primes: below ");
Text.Write(Limit, 10, 1);
Console.WriteLine();
bool[] composite = new bool[Limit];
Sieve(composite);
int count = 0;
int last = 0;
uint check = 0;
for (int number = 2; number < composite.Length; number++)
{
    if (!composite[number])
    {
        count++;
        last = number;
        check = AddToCheck(check, (uint)number);
    }
}

Console.Write("primes: ");
Text.Write((uint)count, 10, 1);
Console.Write(", the last is ");
Text.Write((uint)last, 10, 1);
Console.Write(", check ");
Text.Write(check, 16, 4);
Console.WriteLine();

// Strikes out the multiples of each number that is not struck out itself.
static void Sieve(Span<bool> composite)
{
    for (int number = 2; number * number < composite.Length; number++)
    {
        if (!composite[number])
        {
            for (int multiple = number * number; multiple < composite.Length; multiple += number)
            {
                composite[multiple] = true;
            }
        }
    }
}

// CRC-16 with the polynomial 0x1021, the high bit first.
static uint AddToCheck(uint check, uint value)
{
    check ^= value;
    for (int bit = 0; bit < 16; bit++)
    {
        check <<= 1;
        if ((check & 0x10000) != 0)
        {
            check ^= 0x11021;
        }
    }

    return check;
}
