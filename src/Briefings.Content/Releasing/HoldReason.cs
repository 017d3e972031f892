namespace Briefings.Content.Releasing;

/// <summary>Why a target does not show a briefing. Where several hold, the one that lasts longest in an editor's mind comes first.</summary>
public enum HoldReason
{
    /// <summary>Something is wrong in it or in its original, where that keeps nobody from the rest: in a preview, and where single PDFs are made.</summary>
    Faulty,

    /// <summary>Its status is draft.</summary>
    Draft,

    /// <summary>Its status is review.</summary>
    Review,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,

    /// <summary>It has no status, or lacks the second person's approval that the site asks for.</summary>
    NotApproved,

    /// <summary>A key is missing or can't be read without which nobody can say whether it may be shown.</summary>
    Incomplete,

    /// <summary>It is marked above the target.</summary>
    Tlp,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It is under embargo.</summary>
    Embargo,

    /// <summary>It is not published yet.</summary>
    Published,
}

/// <summary>How reasons are named.</summary>
public static class HoldReasons
{
    /// <summary>The key below <c>held_back</c> in the language files, such as <c>not_approved</c>.</summary>
    public static string Key(this HoldReason reason) => reason switch
    {
        HoldReason.NotApproved => "not_approved",
        _ => reason.ToString().ToLowerInvariant(),
    };
}
