using TypedTwins;

return Report.Write(Console.Out);
