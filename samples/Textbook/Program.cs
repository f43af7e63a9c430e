using System.Text;
using Textbook;

// The formulas are not ASCII. A byte order mark would be in the way where the output is redirected.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Report.Write(args, Console.Out);
