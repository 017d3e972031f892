namespace Briefings.Content.Model;

/// <summary>The kind of a briefing, as ReliefWeb's content formats have it.</summary>
public enum BriefingType
{
    /// <summary>A few lines on something that has just happened.</summary>
    Flash,

    /// <summary>What happened and what it touches.</summary>
    Situation,

    /// <summary>Why, and what it means.</summary>
    Analysis,

    /// <summary>What comes next.</summary>
    Forecast,

    /// <summary>Who or where somebody or something is.</summary>
    Profile,
}

/// <summary>Where a briefing is in its life; only <see cref="Approved"/> can leave.</summary>
public enum Status
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Being read by somebody else.</summary>
    Review,

    /// <summary>Cleared.</summary>
    Approved,

    /// <summary>Taken back.</summary>
    Withdrawn,
}

/// <summary>What a change was.</summary>
public enum ChangeKind
{
    /// <summary>New facts.</summary>
    Update,

    /// <summary>Something was wrong.</summary>
    Correction,

    /// <summary>Something was unclear.</summary>
    Clarification,
}

/// <summary>An actor's part in what a briefing tells, after ACLED.</summary>
public enum ActorRole
{
    /// <summary>Named only; the default.</summary>
    Mentioned,

    /// <summary>Did it.</summary>
    Perpetrator,

    /// <summary>Suffered it.</summary>
    Target,

    /// <summary>Acts for a state.</summary>
    SecurityForce,

    /// <summary>Works beside another.</summary>
    Partner,

    /// <summary>Stands between the sides.</summary>
    Mediator,
}

/// <summary>When an impact is felt.</summary>
public enum Horizon
{
    /// <summary>Now or within days.</summary>
    Immediate,

    /// <summary>Within weeks.</summary>
    Weeks,

    /// <summary>Within months.</summary>
    Months,
}

/// <summary>What sort of place it is.</summary>
public enum PlaceKind
{
    /// <summary>A town or village; the default.</summary>
    Town,

    /// <summary>An area.</summary>
    Area,

    /// <summary>A road, railway or river.</summary>
    Route,

    /// <summary>A mine, base, port or the like.</summary>
    Site,
}

/// <summary>How the situation has moved, as CrisisWatch has it.</summary>
public enum Trend
{
    /// <summary>For the worse.</summary>
    Deteriorated,

    /// <summary>For the better.</summary>
    Improved,

    /// <summary>Not.</summary>
    Unchanged,
}

/// <summary>How sure the analysts are of what a judgment rests on (ICD 203).</summary>
public enum Confidence
{
    /// <summary>Thin or doubtful sources.</summary>
    Low,

    /// <summary>Plausible sources that do not settle it.</summary>
    Moderate,

    /// <summary>Good sources from several sides.</summary>
    High,
}

/// <summary>What sort of actor it is, after ACLED, widened for companies and organisations.</summary>
public enum ActorKind
{
    /// <summary>An army, police or guard of a state.</summary>
    StateForces,

    /// <summary>An armed group with political aims against a state.</summary>
    RebelGroup,

    /// <summary>An armed group in the service of a political cause.</summary>
    PoliticalMilitia,

    /// <summary>An armed group of a community.</summary>
    IdentityMilitia,

    /// <summary>Violent crowds.</summary>
    Rioters,

    /// <summary>Peaceful crowds.</summary>
    Protesters,

    /// <summary>Unarmed people.</summary>
    Civilians,

    /// <summary>Forces of another state or of several.</summary>
    ExternalForces,

    /// <summary>A gang.</summary>
    CriminalGroup,

    /// <summary>A firm.</summary>
    Company,

    /// <summary>A government.</summary>
    Government,

    /// <summary>A non-governmental organisation.</summary>
    Ngo,

    /// <summary>An organisation of states.</summary>
    InternationalOrganization,

    /// <summary>A person.</summary>
    Individual,
}

/// <summary>The four kinds of term that have pages of their own.</summary>
public enum TermKind
{
    /// <summary>A region.</summary>
    Region,

    /// <summary>A country.</summary>
    Country,

    /// <summary>An actor.</summary>
    Actor,

    /// <summary>An impact category.</summary>
    Impact,
}

/// <summary>What PDFs are printed on.</summary>
public enum Paper
{
    /// <summary>210 × 297 mm (ISO 216).</summary>
    A4,

    /// <summary>8.5 × 11 inches, the paper of North America.</summary>
    Letter,
}
