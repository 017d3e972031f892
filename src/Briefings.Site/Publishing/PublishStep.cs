namespace Briefings.Site.Publishing;

/// <summary>
/// What publishing is about to do to the file system. Tests stop it at each of these, as a dying machine would.
/// </summary>
internal enum PublishStep
{
    /// <summary>Make the staging folder.</summary>
    MakeStaging,

    /// <summary>Write the marker into it.</summary>
    WriteMarker,

    /// <summary>Write or link one file into it.</summary>
    WriteFile,

    /// <summary>Carry over a file by which git keeps the folder.</summary>
    KeepFile,

    /// <summary>Ask the system to put all of it on the disk.</summary>
    Flush,

    /// <summary>Exchange the staging folder with the output in one step.</summary>
    Exchange,

    /// <summary>Write the journal that lets the next run finish the swap.</summary>
    WriteJournal,

    /// <summary>Move the old output aside.</summary>
    MoveOld,

    /// <summary>Move the staging folder to the output's place.</summary>
    MoveNew,

    /// <summary>Remove the journal.</summary>
    DeleteJournal,

    /// <summary>Remove one file or folder of an old output.</summary>
    DeleteEntry,

    /// <summary>Remove the marker of an old output.</summary>
    DeleteMarker,

    /// <summary>Remove the emptied folder of an old output.</summary>
    DeleteFolder,
}
