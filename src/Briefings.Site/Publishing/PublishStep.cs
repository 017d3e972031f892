namespace Briefings.Site.Publishing;

/// <summary>
/// What publishing is about to do to the file system. Tests stop it at each of these, as a dying machine would.
/// </summary>
internal enum PublishStep
{
    /// <summary>Make the folder of locks where it is missing.</summary>
    MakePrivateFolder,

    /// <summary>Write the number by which a house knows its outputs, once.</summary>
    NameHouse,

    /// <summary>Open and lock a target's lock file.</summary>
    TakeLock,

    /// <summary>Write down who holds the lock.</summary>
    NameHolder,

    /// <summary>Remove what says who holds the lock.</summary>
    ForgetHolder,

    /// <summary>Remove the record of the last build of a target, before its output is replaced.</summary>
    ForgetRecord,

    /// <summary>Write the record of a build, after its output is in place.</summary>
    WriteRecord,

    /// <summary>Make the staging folder.</summary>
    MakeStaging,

    /// <summary>Make the marker in it.</summary>
    WriteMarker,

    /// <summary>Put the marker's bytes into it.</summary>
    FillMarker,

    /// <summary>Make a folder in it.</summary>
    MakeFolder,

    /// <summary>Make or link one file in it.</summary>
    WriteFile,

    /// <summary>Put the bytes into a file that was made.</summary>
    FillFile,

    /// <summary>Give a file that was made the time stamp of the old one.</summary>
    StampFile,

    /// <summary>Carry over a file by which git keeps the folder.</summary>
    KeepFile,

    /// <summary>Ask the system to put all of it on the disk.</summary>
    Flush,

    /// <summary>Exchange the staging folder with the output in one step.</summary>
    Exchange,

    /// <summary>Exchange them back: what was in the output's place is not ours to replace.</summary>
    ExchangeBack,

    /// <summary>Write the draft of the journal that lets the next run finish the swap.</summary>
    WriteJournal,

    /// <summary>Give the journal its name, from when on it counts.</summary>
    NameJournal,

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
