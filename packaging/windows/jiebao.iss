; The installer for Windows: for one user, without an administrator. packaging/dev.py build runs it
; and says where everything is.
#ifndef Version
  #error Run packaging/dev.py build, which defines Version, Bundle, Icons and Output
#endif
#define Name "街报编辑台"
#define Kind "JiebaoDesk.Issue"

[Setup]
; The installer knows an earlier version by this; it never changes.
AppId={{B1C7E5A2-6C0D-4E0B-9C55-6B1E0D5E8A41}
AppName={#Name}
AppVersion={#Version}
AppVerName={#Name} {#Version}
VersionInfoVersion={#Version}
PrivilegesRequired=lowest
DefaultDirName={autopf}\JiebaoDesk
DisableDirPage=yes
DisableProgramGroupPage=yes
DisableWelcomePage=no
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
CloseApplications=yes
RestartApplications=no
SetupIconFile={#Icons}\jiebao.ico
UninstallDisplayIcon={app}\JiebaoDesk.exe
UninstallDisplayName={#Name}
OutputDir={#Output}
OutputBaseFilename=JiebaoDesk-{#Version}-setup
Compression=lzma2/ultra64
SolidCompression=yes
; The compressor needs more memory than the compiler, a program of 32 bits, has.
LZMAUseSeparateProcess=yes
WizardStyle=modern

[Languages]
Name: "zh"; MessagesFile: "compiler:Default.isl,messages.isl"

[Tasks]
Name: "desktop"; Description: "在桌面上放一个图标"

[InstallDelete]
; The libraries of an earlier version would be found before the new ones.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\JiebaoDesk.exe"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\JiebaoDesk.exe"; Tasks: desktop

[Registry]
Root: HKA; Subkey: "Software\Classes\.jiebao\OpenWithProgids"; ValueType: string; ValueName: "{#Kind}"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.jiebao"; ValueType: string; ValueData: "{#Kind}"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\{#Kind}"; ValueType: string; ValueData: "街报编辑台的一期"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Kind}\DefaultIcon"; ValueType: string; ValueData: "{app}\JiebaoDesk.exe,0"
Root: HKA; Subkey: "Software\Classes\{#Kind}\shell\open\command"; ValueType: string; ValueData: """{app}\JiebaoDesk.exe"" ""%1"""

[Run]
Filename: "{app}\JiebaoDesk.exe"; Description: "现在就打开{#Name}"; Flags: nowait postinstall skipifsilent

; Nothing is deleted on uninstalling but what was installed: archive, backups, settings and reports lie in
; the user's own folders and stay there.
