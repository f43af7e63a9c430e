using ShapedMath;

namespace Homework0.Claims;

[Dim]
internal readonly partial struct D;
