namespace Briefings.Core.Diagnostics;

public static partial class Codes
{
    /// <summary>The output folder holds files that no build of ours wrote.</summary>
    public static readonly DiagnosticDescriptor ForeignOutput = new(
        "BRF094",
        Severity.Error,
        "Output folder that is not ours",
        "A build replaces its output folder as a whole, so it only takes a folder that is missing, empty or marked by an earlier build of the same target of the same house "
        + "(the file `.briefings-output` in it). Choose another folder with `output` in `site.yaml` or with `--output`, or empty this one by hand if nothing in it is needed. "
        + "A folder that another target wrote is refused too, so that what only clients may read never lands where everybody looks: `briefings clean` removes it. "
        + "A house is known by the number in `content/.house`: where that file was lost or made anew, bring it back from version control.");

    /// <summary>Two files want one path, or a path is unsafe on some system.</summary>
    public static readonly DiagnosticDescriptor OutputPathClash = new(
        "BRF095",
        Severity.Error,
        "Output path that clashes or is unsafe",
        "Two pages would be written to the same file, to names that differ only by case or Unicode form (which is the same file on Windows and macOS), "
        + "or to a name that some system refuses, such as `con.html`. Change the slug, the id or the alias of one of them.");

    /// <summary>Another build of the same target is running.</summary>
    public static readonly DiagnosticDescriptor OutputLocked = new(
        "BRF096",
        Severity.Error,
        "Another build is running",
        "Another build holds the lock of this target and did not end in time. The message names its process. Wait for it, or end it; "
        + "the lock goes with the process, so no file needs to be deleted.");

    /// <summary>The file system refused a read or a write, or something wrote to what was read.</summary>
    public static readonly DiagnosticDescriptor MachineFault = new(
        "BRF097",
        Severity.Error,
        "Refused by the machine",
        "A file or folder could not be read or written: the disk is full, a permission is missing, a file is in use. Or something kept writing to `content/` or `templates/` while they were read: a build reads again when that happens, and gives up the third time. The last good site stays as it was, "
        + "and the next build needs no cleaning by hand. Put right what the message names and build again.");

    /// <summary>The command names something that is not there, or folders that do not fit together.</summary>
    public static readonly DiagnosticDescriptor UnusableCommand = new(
        "BRF098",
        Severity.Error,
        "Command that can't be done",
        "The command names a content folder that is not there, a target that `site.yaml` does not have, a briefing that is not there or not released, gives one output folder to several targets, gives PDFs a place where a folder or another file stands, "
        + "or puts an output folder or a PDF in, around or in place of `content/`, `templates/`, `.briefings/` or a `.git`, or behind links that lead in a circle. The message says what to name instead.");

    /// <summary>A fault of Briefings itself.</summary>
    public static readonly DiagnosticDescriptor OwnFault = new(
        "BRF099",
        Severity.Error,
        "Fault of Briefings itself",
        "Something happened that Briefings does not expect; it is no fault of the content. The last good site stays as it was. "
        + "Run again with `--verbosity diagnostic` and report what it prints.");
}
