Console.WriteLine("usage: evaluate");
