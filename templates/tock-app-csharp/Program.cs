// The statements of this file are the whole program; they run in a process of its own.
Console.WriteLine("Hello from TockApplication1!");
