namespace Homework0.Claims;

/// <summary>Question 5: φ(x) = max(0, wx + b), its elbow, and one step of size λ on ℓ = ½(φ(x) − y)², where φ(x) − y = 1.</summary>
internal sealed record Neuron(double w, double b, double x, double λ)
{
    public bool IsActive => w * x + b > 0;

    /// <summary>e = −b/w.</summary>
    public double Elbow => -b / w;

    /// <summary>w' = w − λ(φ(x) − y)x, b' = b − λ(φ(x) − y), where the neuron is active; elsewhere nothing moves.</summary>
    public Neuron Stepped => IsActive ? this with { w = w - λ * x, b = b - λ } : this;

    public double Slope => w;

    /// <summary>φ(t).</summary>
    public double At(double t) => Math.Max(0, w * t + b);

    /// <summary>φ'(t), with ReLU'(0) = 0.</summary>
    public double SlopeAt(double t) => w * t + b > 0 ? w : 0;
}
