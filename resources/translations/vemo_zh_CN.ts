<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>vemo</name>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>
Speaks now</source>
        <translation>
现在发言</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source> % certain</source>
        <translation> % 确信</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source> % coded twice</source>
        <translation> % 双人标注</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/recordings.py"/>
        <source> (it is about "{named}")</source>
        <extracomment>said below the window</extracomment>
        <translation>（它关于“{named}”）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source> (open)</source>
        <translation>（已打开）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source> (read only)</source>
        <translation>（只读）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source> (shared)</source>
        <translation>（共享）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source> Accepted by {author}.</source>
        <translation>由 {author} 接受。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source> Adjusted by {author}.</source>
        <translation>由 {author} 调整。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/controller.py"/>
        <source> It looks at {videos}, from what was computed before.</source>
        <translation> 它会根据之前的计算处理{videos}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/exporting.py"/>
        <source> Some things could not be kept; see the details.</source>
        <translation> 有些内容无法保留；见详情。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source> That rests on {judged} stretches only: look at each.</source>
        <translation> 仅基于 {judged} 个区段：请逐一查看。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/merging.py"/>
        <source> The videos that were added stay.</source>
        <translation> 已添加的视频保留。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/merging.py"/>
        <source> and {traces} traces</source>
        <translation>和 {traces} 条轨迹</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source> apart</source>
        <translation> 相差</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source> frames/s</source>
        <translation> 帧/秒</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source> steps per second</source>
        <translation> 步/秒</translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/merging.py"/>
        <source> {count} conflicts, nothing was overwritten; see the details.</source>
        <translation><numerusform> {count} 处冲突，未覆盖任何内容；见详情。</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/review/coding_bar.py"/>
        <source> · labels of {count} others hidden until done</source>
        <translation><numerusform> · 他人（{count} 人）的标签在完成前隐藏</numerusform></translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source> · {hidden} of other networks</source>
        <translation> · 其他网络 {hidden} 个</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>"{color}" is no colour. Write it as #RRGGBB.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{color}”不是颜色。请写成 #RRGGBB。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>"{copy}" is a copy of "{kept}": they are one video.</source>
        <extracomment>said below the window</extracomment>
        <translation>"{copy}" 是 "{kept}" 的副本：二者是同一个视频。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/devices.py"/>
        <source>"{device}" is not a device. Use auto, cpu, cuda, cuda:0, cuda:1 … or mps.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{device}”不是设备。请用 auto、cpu、cuda、cuda:0、cuda:1 … 或 mps。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>"{name}" calls its scheme "{id}". Write an identifier of letters, digits and hyphens there, such as moods-2; nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”中体系的标识符为“{id}”。请在文件中写成由字母、数字和连字符组成的标识符，例如 moods-2；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/source.py"/>
        <source>"{name}" cannot be opened: it is not a media file, or its header is damaged. It was left as it is; copy it again or re-save it as MP4.</source>
        <extracomment>said below the window</extracomment>
        <translation>无法打开“{name}”：它不是媒体文件，或文件头已损坏。保持原样；请重新复制或另存为 MP4。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" cannot be read as a file of weights. It may be incomplete: fetch it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”无法作为权重文件读取。可能不完整：请重新下载。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/fingerprint.py"/>
        <source>"{name}" cannot be read from its drive. Nothing was changed; check the drive and try again.</source>
        <extracomment>said below the window</extracomment>
        <translation>无法从驱动器读取“{name}”。未作任何更改；请检查驱动器后重试。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/subtitles.py"/>
        <source>"{name}" cannot be read from its drive. Nothing was changed; check the drive.</source>
        <extracomment>said below the window</extracomment>
        <translation>无法从驱动器读取“{name}”。未作任何更改；请检查驱动器。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/fingerprint.py"/>
        <source>"{name}" cannot be read. It was left as it is. Check the permissions of the file.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”无法读取。保持原样。请检查文件权限。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/reading.py"/>
        <source>"{name}" cannot be read: {reason}.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”无法读取：{reason}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_opening.py"/>
        <source>"{name}" comes from an older version of the program and must be brought up to date, which needs writing. Open it once for writing; nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”来自较早版本的程序，须更新，而更新需要写入。请以可写方式打开一次；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/opening.py"/>
        <source>"{name}" comes from an older version of the program and must be brought up to date, which needs writing. Open it once where it can be written; nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”来自较早版本的程序，须更新，而更新需要写入。请在可写入的地方打开一次；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>"{name}" comes with the program and stays.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”是程序自带的，须保留。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>"{name}" could not be read or written on the server. Everything saved before is safe on the server. Open the project again.</source>
        <extracomment>said below the window</extracomment>
        <translation>无法在服务器上读写“{name}”。先前保存的内容在服务器上是安全的。请重新打开项目。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_times.py"/>
        <source>"{name}" counts time in {quoted}, which ELAN does not know either.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”以{quoted}计时，ELAN 也不认识。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/xml_files.py"/>
        <source>"{name}" declares an XML document type, which no annotation tool writes and which could fetch or blow up content. It was not read.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”声明了 XML 文档类型，标注工具不会写出这种内容，它可能抓取或撑大内容。未读取。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_opening.py"/>
        <source>"{name}" does not say which version it is. It was left as it is. Whoever looks after the server can bring back a backup.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”未说明其版本。保持原样。服务器管理员可恢复备份。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>"{name}" does not show which column is what. Say it with --columns, for example start=onset,end=offset,label=emotion. Its columns are: {listed}.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”未表明各列的含义。请用 --columns 说明，例如 start=onset,end=offset,label=emotion。其列为：{listed}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/via.py"/>
        <source>"{name}" has more than {most_tiers} attributes, too many to read as labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”的属性超过 {most_tiers} 个，太多而无法作为标签读取。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>"{name}" has no column "{named}". Its columns are: {listed}.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”没有列“{named}”。其列为：{listed}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/review.py"/>
        <source>"{name}" has no label that clearly means "{label}". Say which one to use.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”没有与“{label}”含义明确相同的标签。请指明用哪个。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/reader.py"/>
        <source>"{name}" has no picture to read. Its sound can still be used.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”没有可读取的画面。其声音仍可使用。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/networks/cten/reading.py"/>
        <source>"{name}" has no picture, and {name_} looks at pictures. Nothing was changed. Choose a network that listens.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”没有画面，而 {name_} 需要画面。未作任何更改。请选择听声音的网络。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/proxy.py"/>
        <source>"{name}" has no picture, so there is nothing to make a proxy of.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”没有画面，因此无从生成代理。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/networks/cten/vaanet_adapter.py"/>
        <source>"{name}" has no sound, and "{name_}" needs it. Nothing was changed. Choose CTEN, which looks at pictures alone.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”没有声音，而“{name_}”需要声音。未作任何更改。请选择只看画面的 CTEN。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/networks/tsl/adapter.py"/>
        <source>"{name}" has no {lacking}, and {name_} needs both picture and sound. Nothing was changed. Choose another network for this video.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”没有{lacking}，而 {name_} 需要画面和声音。未作任何更改。请为此视频选择其他网络。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>"{name}" holds a file that is not whole.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”中有不完整的文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/cvat.py"/>
        <source>"{name}" holds a number that is none.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”含有无效的数字。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ratings.py"/>
        <source>"{name}" holds a second that is none.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”含有无效的秒数。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/anvil.py"/>
        <source>"{name}" holds a time that is none.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”含有无效的时间。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/recordings.py"/>
        <source>"{name}" holds labels of several recordings named like "{name_}": {join}. Say which one with --recording and --video.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”中有多个名称与“{name_}”相似的录像的标签：{join}。请用 --recording 和 --video 说明是哪一个。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/recordings.py"/>
        <source>"{name}" holds labels of {documents} recordings, and none is named like "{name_}". Say which one is meant with --recording.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”含有 {documents} 个录像的标签，没有一个与“{name_}”同名。请用 --recording 说明是哪一个。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" holds more than numbers: it wants to run program code when it is opened. It was not opened and nothing was run. If you trust its source, ask there for a file that holds only a state dict, or for safetensors.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不只含数字：打开时它会运行程序代码。未打开，也未运行任何内容。若您信任其来源，请索取只含 state dict 的文件或 safetensors。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" holds more than tensors ({join}), so it is not clear what in it is the network. Save its state dict alone.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不只含张量 ({join})，因此不清楚其中哪个是网络。请只保存其 state dict。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" holds no named tensors, so it is no file of weights.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”没有命名张量，因此不是权重文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/index.py"/>
        <source>"{name}" holds no picture or sound that can be read. It was left as it is; copy it again or re-save it as MP4.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”没有可读取的画面或声音。保持原样；请重新复制或另存为 MP4。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>"{name}" holds no ratings of CEAP-360VR.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不含 CEAP-360VR 评分。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/recordings.py"/>
        <source>"{name}" holds no recording "{recording}". It holds: {named}.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”中没有录像“{recording}”。其中有：{named}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/subtitles.py"/>
        <source>"{name}" holds no subtitle with times.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”没有带时间的字幕。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/subtitles.py"/>
        <source>"{name}" holds no subtitles in a known format. It was left as it is; save it as SRT or WebVTT and try again.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”没有已知格式的字幕。保持原样；请存为 SRT 或 WebVTT 后重试。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/finding.py"/>
        <source>"{name}" holds no video or sound file.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”中没有视频或音频文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/xml_files.py"/>
        <source>"{name}" is XML of another kind: it begins with {quoted}, not "{root}".</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”是另一种 XML：以{quoted}开头，而不是“{root}”。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" is a TorchScript program, not a file of weights. It was not run.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”是 TorchScript 程序，不是权重文件。未运行。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/textgrid.py"/>
        <source>"{name}" is a binary file of Praat. Open it there and choose "Save as text file".</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”是 Praat 的二进制文件。请在 Praat 中打开并选择“Save as text file”。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/nova.py"/>
        <source>"{name}" is a scheme of NOVA that is not read: {quoted}.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”是无法读取的 NOVA 体系：{quoted}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" is a zip archive. Unpack it, then import the file that was in it.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”是 zip 压缩包。请解压后导入其中的文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_pins.py"/>
        <source>"{name}" is another file of {name_} than the one that was installed first. Nothing was changed. If you know why it changed, add --accept-change.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”与首次安装的 {name_} 文件不同。未作任何更改。若您知道原因，请加 --accept-change。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>"{name}" is damaged and cannot be unpacked.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”已损坏，无法解包。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" is damaged: "{name_}" holds values that are no numbers.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”已损坏：“{name_}”中有非数字的值。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_times.py"/>
        <source>"{name}" is damaged: {quoted} is later than any recording.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”已损坏：{quoted}晚于任何录像。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_times.py"/>
        <source>"{name}" is damaged: {quoted} is no time.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”已损坏：{quoted}不是时间。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>"{name}" is empty.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”是空的。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/source.py"/>
        <source>"{name}" is empty. It was left as it is; copy it again from its source.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”是空的。保持原样；请从来源重新复制。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/reading.py"/>
        <source>"{name}" is larger than {most_bytes} MiB, too large for a file of labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”超过 {most_bytes} MiB，作为标签文件太大。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/networks/tsl/adapter.py"/>
        <source>"{name}" is longer than {name_} can read: {minutes} minutes at this frame rate. Nothing was changed. Cut the video, or choose another network.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”超过 {name_} 能读取的长度：此帧率下 {minutes} 分钟。未作任何更改。请剪短视频，或选择其他网络。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/text_files.py"/>
        <source>"{name}" is neither UTF-8 nor UTF-16. Save it anew as UTF-8.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”既不是 UTF-8 也不是 UTF-16。请另存为 UTF-8。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/xml_files.py"/>
        <source>"{name}" is nested too deeply or too large for a file of labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”作为标签文件嵌套过深或过大。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/subtitles.py"/>
        <source>"{name}" is no WebVTT file: it does not begin with WEBVTT.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是 WebVTT 文件：它不以 WEBVTT 开头。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/cvat.py"/>
        <source>"{name}" is no annotation of CVAT: it states no version.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是 CVAT 标注：未注明版本。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/label_studio.py"/>
        <source>"{name}" is no export of Label Studio in its JSON form.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是 Label Studio 的 JSON 导出。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/anvil.py"/>
        <source>"{name}" is no file of ANVIL: it has no tracks.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是 ANVIL 文件：它没有轨道。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/x_anylabeling.py"/>
        <source>"{name}" is no file of X-AnyLabeling's video classifier.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是 X-AnyLabeling 视频分类器的文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris.py"/>
        <source>"{name}" is no project of BORIS.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是 BORIS 项目。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/via.py"/>
        <source>"{name}" is no project of VIA 3.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是 VIA 3 项目。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ratings.py"/>
        <source>"{name}" is no rating of CARMA or DARMA: no column is named Second.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是 CARMA 或 DARMA 评分：没有名为 Second 的列。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ratings.py"/>
        <source>"{name}" is no rating of PAGAN: columns VideoTime and Value are missing.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是 PAGAN 评分：缺少 VideoTime 和 Value 列。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/datavyu.py"/>
        <source>"{name}" is no spreadsheet of Datavyu.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是 Datavyu 表格。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_tables.py"/>
        <source>"{name}" is no table of events that BORIS exported.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是 BORIS 导出的事件表。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/datavyu.py"/>
        <source>"{name}" is no whole spreadsheet of Datavyu.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是完整的 Datavyu 表格。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>"{name}" is not a file in the ActivityNet form.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是 ActivityNet 格式的文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/reading.py"/>
        <source>"{name}" is not a file.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/source.py"/>
        <source>"{name}" is not a file. Choose a video or sound file.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是文件。请选择视频或音频文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>"{name}" is not a label scheme that can be taken.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是可用的标签体系。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/textgrid.py"/>
        <source>"{name}" is not a whole TextGrid of Praat.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是完整的 Praat TextGrid。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>"{name}" is not at "{parent}". Its labels are safe. Connect the disk, or say where the file lies now.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不在“{parent}”。其标签是安全的。请连接磁盘，或指明文件现在的位置。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/subtitles.py"/>
        <source>"{name}" is not at {parent}. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不在 {parent}。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/fingerprint.py"/>
        <source>"{name}" is not at {parent}. Nothing was changed; look where it was moved.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不在 {parent}。未作任何更改；请查看它移到了哪里。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/reading.py"/>
        <source>"{name}" is not recognised as a file of labels. Name its --format: {known}.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”未被识别为标签文件。请指定 --format：{known}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_pins.py"/>
        <source>"{name}" is not the published file of {name_}: its checksum is another. It may be incomplete, or of another version. Nothing was installed.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是 {name_} 已发布的文件：校验和不同。可能不完整或为其他版本。未安装。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/text_files.py"/>
        <source>"{name}" is not whole as JSON. It may be cut off.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是完整的 JSON。可能被截断。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/xml_files.py"/>
        <source>"{name}" is not whole as XML. It may be cut off.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是完整的 XML。可能被截断。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/text_files.py"/>
        <source>"{name}" is not whole as a table.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是完整的表格。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/x_anylabeling.py"/>
        <source>"{name}" is of version {get}; only {version} is known. Nothing of it was taken.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”的版本为 {get}；只认识 {version}。未从中读取任何内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/project.py"/>
        <source>"{name}" is open in another window, so here it is open for reading only. Close it there and open it again here to label.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”已在另一窗口打开，因此此处为只读。请在那里关闭，再在此重新打开以标注。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/own_networks.py"/>
        <source>"{name}" is the name of a network of the program. Give the one whose proposals these are another name.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”是本程序某个网络的名称。请为这些提议所属的网络另取一个名称。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>"{name}" is too large for a label scheme.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”作为标签体系太大。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/subtitles.py"/>
        <source>"{name}" is too large for a subtitle file. It was left as it is; choose another one.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”作为字幕文件太大。保持原样；请另选一个。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_import.py"/>
        <source>"{name}" needs the files beside it. Import its folder, "{parent}".</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”需要旁边的文件。请导入其文件夹“{parent}”。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/builtin/folder.py"/>
        <source>"{name}" of the built-in network cannot be read. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>内置网络的“{name}”无法读取。请重新安装程序。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/project.py"/>
        <source>"{name}" or its folder cannot be written, so it is open for reading only. To label, copy it to a folder of yours or ask for permission to write.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”或其文件夹不可写，因此以只读方式打开。要标注，请复制到您的文件夹或申请写入权限。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>"{name}" unpacks to more than any file of labels holds. It was not read.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”解包后比任何标签文件都大。未读取。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/datavyu.py"/>
        <source>"{name}" unpacks to more than any spreadsheet holds. It was not read.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”解包后比任何表格都大。未读取。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>"{name}" was not found at "{path}": no file there has the same content. Its labels are safe. Choose another file or folder.</source>
        <extracomment>said below the window</extracomment>
        <translation>在“{path}”未找到“{name}”：那里没有内容相同的文件。其标签是安全的。请选择其他文件或文件夹。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" was not written by PyTorch: parts of it are compressed.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”不是 PyTorch 写出的：其部分内容被压缩。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/opening.py"/>
        <source>"{name}" was written by a newer version of VEMO Desktop. It was left as it is. Install the newer version to open it.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”由更新版本的 VEMO Desktop 写出。保持原样。请安装更新版本后打开。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/weight_files.py"/>
        <source>"{name}" was written neither by PyTorch nor as safetensors. It was not opened.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”既不是 PyTorch 写出的，也不是 safetensors。未打开。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/damage.py"/>
        <source>"{name}" {what}. The file was left exactly as it is. {remedy}</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”{what}。文件保持原样。{remedy}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/builtin/learnt.py"/>
        <source>"{name}", "{name_}" or "{name__}" of the built-in network cannot be read. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>内置网络的“{name}”、“{name_}”或“{name__}”无法读取。请重新安装程序。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>"{path}" cannot be read.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{path}”无法读取。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/finding.py"/>
        <source>"{path}" cannot be read. Check its permissions.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{path}”无法读取。请检查其权限。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_import.py"/>
        <source>"{path}" cannot be read: {strerror}. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{path}”无法读取：{strerror}。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>"{path}" cannot be written. Choose another place.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{path}”无法写入。请另选位置。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/lags.py"/>
        <source>"{reference}" says nothing on what this rater rated, so there is nothing to compare with.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{reference}”对此评分者评价的内容没有评价，因此无从比较。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/spec.py"/>
        <source>&amp;Analysis</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/spec.py"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/spec.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/spec.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/spec.py"/>
        <source>&amp;Play</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/spec.py"/>
        <source>&amp;Review</source>
        <translation>审阅(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/spec.py"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>(no name)</source>
        <extracomment>said below the window</extracomment>
        <translation>（无名）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>, about {seconds:.0f} s left</source>
        <translation>，约剩 {seconds:.0f} s</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>, run of {day}</source>
        <translation>，运行于 {day}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_texts.py"/>
        <source>, the longest that was tried</source>
        <extracomment>said below the window</extracomment>
        <translation>，为尝试过的最长值</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>, {total} an hour</source>
        <extracomment>said below the window</extracomment>
        <translation>，每小时 {total} 次</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>- nothing</source>
        <translation>- 无</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/merging.py"/>
        <source>- nothing new</source>
        <extracomment>said below the window</extracomment>
        <translation>- 没有新内容</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>1 gesture</source>
        <extracomment>said below the window</extracomment>
        <translation>1 次操作</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>1 held-out video</source>
        <extracomment>said below the window</extracomment>
        <translation>1 个留出视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>1 person</source>
        <extracomment>said below the window</extracomment>
        <translation>1 人</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>1 proposal</source>
        <extracomment>said below the window</extracomment>
        <translation>1 个提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>1 proposal is new</source>
        <extracomment>said below the window</extracomment>
        <translation>新增 1 个提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>1 proposal waits</source>
        <extracomment>said below the window</extracomment>
        <translation>1 个提议等待</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>1 segment</source>
        <extracomment>said below the window</extracomment>
        <translation>1 个片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/figure_texts.py"/>
        <source>1 video</source>
        <extracomment>said below the window</extracomment>
        <translation>1 个视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan.py"/>
        <source>1-1 association with a parent annotation</source>
        <extracomment>said below the window</extracomment>
        <translation>与父标注一一对应</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/resnet-101-kinetics/pack.json"/>
        <source>3D ResNet-101, trained on Kinetics</source>
        <extracomment>said below the window</extracomment>
        <translation>3D ResNet-101，在 Kinetics 上训练</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/r3d101-km/pack.json"/>
        <source>3D ResNet-101, trained on Kinetics-700 and Moments in Time</source>
        <extracomment>said below the window</extracomment>
        <translation>3D ResNet-101，在 Kinetics-700 和 Moments in Time 上训练</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>A column cannot be "{unknown}". It can be: {join}.</source>
        <extracomment>said below the window</extracomment>
        <translation>列不能是“{unknown}”。可以是：{join}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/sound_choices.py"/>
        <source>A delay lies between -{most_delay_ms} and {most_delay_ms} ms.</source>
        <extracomment>said below the window</extracomment>
        <translation>延迟在 -{most_delay_ms} 到 {most_delay_ms} ms 之间。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/moments.py"/>
        <source>A face: {expression} {percent}</source>
        <extracomment>said below the window</extracomment>
        <translation>一张人脸：{expression} {percent}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>A label</source>
        <extracomment>said below the window</extracomment>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>A label scheme</source>
        <extracomment>said below the window</extracomment>
        <translation>标签体系</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>A label scheme has 1 to {most_labels} labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>标签体系有 1 到 {most_labels} 个标签。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>A lag is at most {longest_lag_us} seconds.</source>
        <extracomment>said below the window</extracomment>
        <translation>滞后最多 {longest_lag_us} 秒。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/annotators.py"/>
        <source>A name must have letters, and no colon, which networks have in theirs.</source>
        <extracomment>said below the window</extracomment>
        <translation>姓名须含字母，且不含冒号，冒号用于网络名称。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/own_networks.py"/>
        <source>A network cannot be called "{name}". Give it a name of letters, digits, spaces, dots, hyphens and underscores, 60 at most, that begins with a letter or digit.</source>
        <extracomment>said below the window</extracomment>
        <translation>网络不能叫“{name}”。请用字母、数字、空格、点、连字符和下划线取名，最多 60 个字符，并以字母或数字开头。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging.py"/>
        <source>A network cannot be compared with itself.</source>
        <extracomment>said below the window</extracomment>
        <translation>网络不能与自身比较。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/model.py"/>
        <source>A network's proposals arrived. Undo passes over this.</source>
        <translation>网络的提议已到达。撤销会跳过此项。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/picture_worker.py"/>
        <source>A picture of "{name}" cannot be decoded. The others can still be played.</source>
        <translation>“{name}”的一幅画面无法解码。其他画面仍可播放。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>A proposal is never deleted, so that the decision on it stays known. Reject it.</source>
        <extracomment>said below the window</extracomment>
        <translation>提议从不删除，以便保留对它的决定。请拒绝它。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/proxy.py"/>
        <source>A proxy was not made by this program; it is not used.</source>
        <extracomment>said below the window</extracomment>
        <translation>有一个代理不是由本程序生成；不使用。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/traces.py"/>
        <source>A recording of {join} was cut short when the program ended. It was kept up to {format_time}.</source>
        <extracomment>said below the window</extracomment>
        <translation>程序结束时，{join}的录制被中断。已保留到 {format_time} 为止。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/traces.py"/>
        <source>A recording that was cut short waits: {message}</source>
        <extracomment>said below the window</extracomment>
        <translation>有一次被中断的录制等待处理：{message}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>A run</source>
        <translation>一次运行</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>A segment drawn by hand cannot be {done}; it can be deleted.</source>
        <extracomment>said below the window</extracomment>
        <translation>手绘的片段不能{done}；可以删除。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>A segment is labelled in "{name}". Move or delete it first.</source>
        <extracomment>said below the window</extracomment>
        <translation>有 1 个片段在“{name}”中标注。请先移动或删除它。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/review.py"/>
        <source>A segment must lie within its video.</source>
        <extracomment>said below the window</extracomment>
        <translation>片段必须在其视频之内。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/splits.py"/>
        <source>A video is in one part only</source>
        <extracomment>said below the window</extracomment>
        <translation>每个视频只属于一个子集</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>AP of {label}</source>
        <extracomment>said below the window</extracomment>
        <translation>{label}的 AP</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>About VEMO Desktop</source>
        <extracomment>said below the window</extracomment>
        <translation>关于 VEMO Desktop</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Accept</source>
        <extracomment>said below the window</extracomment>
        <translation>接受</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_form.py"/>
        <source>Accept  {key}</source>
        <translation>接受  {key}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>Accept above a score</source>
        <translation>接受高分提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Accept above…</source>
        <extracomment>said below the window</extracomment>
        <translation>接受高分提议…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Accept every proposal of the library that scores high enough; shows them first, one undo.</source>
        <extracomment>said below the window</extracomment>
        <translation>接受媒体库中分数足够高的所有提议；先列出再确认，一次撤销即可还原。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Accept proposal</source>
        <extracomment>said below the window</extracomment>
        <translation>接受提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Accept proposals of this video</source>
        <translation>接受此视频的提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/adjudication.py"/>
        <source>Accept proposed gold</source>
        <extracomment>said below the window</extracomment>
        <translation>接受提出的金标准</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Accept the selected proposal and go to the next; with marks set, make the segment; on a segment of yours, only go on.</source>
        <extracomment>said below the window</extracomment>
        <translation>接受选中的提议并转到下一个；已设标记时生成片段；在自己的片段上只前进。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>Accept the selected proposals</source>
        <translation>接受选中的提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>Accept {count}</source>
        <translation>接受 {count} 个</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>Accept {count}  {key}</source>
        <translation>接受 {count} 个  {key}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Accept {count} proposals</source>
        <extracomment>said below the window</extracomment>
        <translation>接受 {count} 个提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>Accept {count} proposals in {parts} videos</source>
        <extracomment>said below the window</extracomment>
        <translation>接受 {parts} 个视频中的 {count} 个提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>ActivityNet JSON</source>
        <extracomment>said below the window</extracomment>
        <translation>ActivityNet JSON</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Add demo library</source>
        <extracomment>said below the window</extracomment>
        <translation>添加演示媒体库</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Add everything playable in a folder</source>
        <translation>添加文件夹中所有可播放的内容</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Add everything playable in a folder.</source>
        <extracomment>said below the window</extracomment>
        <translation>添加文件夹中所有可播放的内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Add folder…</source>
        <extracomment>said below the window</extracomment>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Add label…</source>
        <translation>添加标签…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Add the next segment of the lane to the selection. With the mouse: Ctrl or Shift and a click, or a frame drawn around them.</source>
        <extracomment>said below the window</extracomment>
        <translation>将轨道中的下一个片段加入选择。用鼠标：Ctrl 或 Shift 加单击，或拖框选取。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Add the segment before in the lane to the selection.</source>
        <extracomment>said below the window</extracomment>
        <translation>将轨道中的前一个片段加入选择。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Add them to the library</source>
        <translation>添加到媒体库</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Add video or sound files to the library.</source>
        <extracomment>said below the window</extracomment>
        <translation>将视频或音频文件添加到媒体库。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Add videos</source>
        <translation>添加视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Add videos…</source>
        <extracomment>said below the window</extracomment>
        <translation>添加视频…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Added {videos}</source>
        <translation>已添加{videos}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/dataset.py"/>
        <source>Adding up checksums</source>
        <extracomment>said below the window</extracomment>
        <translation>计算校验和</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Adjudicate</source>
        <translation>裁定</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Adjudicate…</source>
        <extracomment>said below the window</extracomment>
        <translation>裁定…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Adjust proposal</source>
        <extracomment>said below the window</extracomment>
        <translation>调整提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Adopt</source>
        <translation>采用</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Against</source>
        <translation>对比</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Agreement on labels</source>
        <extracomment>said below the window</extracomment>
        <translation>标签的一致性</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Agreement on traces</source>
        <extracomment>said below the window</extracomment>
        <translation>轨迹的一致性</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>All defaults</source>
        <translation>全部默认</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>All lanes…</source>
        <translation>所有轨道…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>All proposals decided</source>
        <translation>提议均已决定</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/splits.py"/>
        <source>All videos of a subject, found in file names by {subject}, stay together</source>
        <extracomment>said below the window</extracomment>
        <translation>一名被试（由 {subject} 从文件名中找出）的所有视频保持在一起</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/splits.py"/>
        <source>All videos of one source, the folder they lie in, stay together</source>
        <extracomment>said below the window</extracomment>
        <translation>同一来源（所在文件夹）的所有视频保持在一起</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Alpha</source>
        <extracomment>said below the window</extracomment>
        <translation>α</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Alpha for unitizing (uα)</source>
        <extracomment>said below the window</extracomment>
        <translation>单元化 α (uα)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Alpha for what (cuα)</source>
        <extracomment>said below the window</extracomment>
        <translation>标签 α (cuα)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>Also what another network contradicts</source>
        <translation>包括另一网络反对的</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Also written to {report}</source>
        <translation>也已写入 {report}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Analyse</source>
        <translation>分析</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source>Analyse  {key}</source>
        <translation>分析  {key}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Analyse each video that has no curves yet.</source>
        <extracomment>said below the window</extracomment>
        <translation>分析每个尚无曲线的视频。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Analyse everything new</source>
        <extracomment>said below the window</extracomment>
        <translation>分析所有新视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Analyse this video</source>
        <extracomment>said below the window</extracomment>
        <translation>分析此视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/analyse_dialog.py"/>
        <source>Analyse with</source>
        <translation>选择网络分析</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Analyse with…</source>
        <extracomment>said below the window</extracomment>
        <translation>选择网络分析…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/network_acts.py"/>
        <source>Analyse “{title}” with</source>
        <translation>分析“{title}”，使用</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Analysed, waiting</source>
        <extracomment>said below the window</extracomment>
        <translation>已分析，等待</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/requests.py"/>
        <source>Analysing</source>
        <extracomment>said below the window</extracomment>
        <translation>分析</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/gathering.py"/>
        <source>And {more} more like these.</source>
        <extracomment>said below the window</extracomment>
        <translation>此外还有 {more} 条类似的原因。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Anger</source>
        <extracomment>said below the window</extracomment>
        <translation>愤怒</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/nova.py"/>
        <source>Annotations for NOVA and SSI; one pair of files per video, scheme, layer and author.</source>
        <extracomment>said below the window</extracomment>
        <translation>用于 NOVA 和 SSI 的标注；每个视频、体系、层和作者一对文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Annotators</source>
        <translation>标注者</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Annotators…</source>
        <extracomment>said below the window</extracomment>
        <translation>标注者…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Anticipation</source>
        <extracomment>said below the window</extracomment>
        <translation>期待</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Apart</source>
        <extracomment>said below the window</extracomment>
        <translation>相差</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>Apple graphics</source>
        <translation>Apple 图形处理器</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>Are proposals of {label} right, the sure ones first?</source>
        <extracomment>said below the window</extracomment>
        <translation>{label}的提议是否正确，确信的在前？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>Are the right segments proposed, and no others?</source>
        <extracomment>said below the window</extracomment>
        <translation>提出的是否恰为正确的片段？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Arousal</source>
        <extracomment>said below the window</extracomment>
        <translation>唤醒度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Arousal alone</source>
        <translation>仅唤醒度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Arousal turned round</source>
        <translation>唤醒度反转</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>As TSL-300 has it: times as text, labels p and n</source>
        <translation>按 TSL-300 的形式：时间为文本，标签为 p 和 n</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>As recorded</source>
        <translation>按录制原样</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>As the system</source>
        <extracomment>said below the window</extracomment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Asks</source>
        <extracomment>said below the window</extracomment>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/traces.py"/>
        <source>At least one of the traces never changes, so there is no variation to agree on.</source>
        <extracomment>said below the window</extracomment>
        <translation>至少有一条轨迹从不变化，因此没有可比较一致性的变化。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_form.py"/>
        <source>At the playhead</source>
        <translation>播放头处</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>At work</source>
        <extracomment>said below the window</extracomment>
        <translation>工作时间</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/curves.py"/>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/audacity.py"/>
        <source>Audacity labels</source>
        <extracomment>said below the window</extracomment>
        <translation>Audacity 标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Axis of arousal</source>
        <translation>唤醒度的轴</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Axis of valence</source>
        <translation>效价的轴</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Axis {number}</source>
        <translation>轴 {number}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/beats-iter3-plus/pack.json"/>
        <source>BEATs iter3+, fine-tuned on AudioSet</source>
        <extracomment>said below the window</extracomment>
        <translation>BEATs iter3+，在 AudioSet 上微调</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/page.py"/>
        <source>Back to the video</source>
        <translation>返回视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/page.py"/>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/model.py"/>
        <source>Beginning</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>Better</source>
        <translation>更好</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>Between the highest and the lowest person, on the scale from -1 to 1</source>
        <translation>最高与最低的人之间，按 -1 到 1 的尺度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Blind: what others decided is hidden until one is done with the video</source>
        <translation>盲标：在完成此视频前，看不到他人的决定</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/trace_moments.py"/>
        <source>Both traces stay at the same value throughout, so there is nothing to agree on.</source>
        <extracomment>said below the window</extracomment>
        <translation>两条轨迹始终保持同一值，因此无一致性可言。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>Bring video back</source>
        <extracomment>said below the window</extracomment>
        <translation>恢复视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/builtin/card.json"/>
        <source>Built-in network</source>
        <extracomment>said below the window</extracomment>
        <translation>内置网络</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/carding.py"/>
        <source>Built-in, taught in “{project}” ({name}, {videos} videos)</source>
        <extracomment>said below the window</extracomment>
        <translation>内置网络，在“{project}”中训练（{name}，{videos} 个视频）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>By the trace of</source>
        <extracomment>said below the window</extracomment>
        <translation>依据其轨迹</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>By {author}</source>
        <translation>{author} 所作</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ratings.py"/>
        <source>CARMA and DARMA</source>
        <extracomment>said below the window</extracomment>
        <translation>CARMA 和 DARMA</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/trace_comparing.py"/>
        <source>CCC, mean</source>
        <extracomment>said below the window</extracomment>
        <translation>CCC，均值</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/trace_comparing.py"/>
        <source>CCC, {name}</source>
        <extracomment>said below the window</extracomment>
        <translation>CCC，{name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/clip-vit-b32/pack.json"/>
        <source>CLIP ViT-B/32</source>
        <extracomment>said below the window</extracomment>
        <translation>CLIP ViT-B/32</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_tables.py"/>
        <source>CSV tables</source>
        <extracomment>said below the window</extracomment>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ve8/pack.json"/>
        <source>CTEN for eight emotions (VideoEmotion-8)</source>
        <extracomment>said below the window</extracomment>
        <translation>CTEN，八种情绪 (VideoEmotion-8)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ekman6/pack.json"/>
        <source>CTEN for six emotions (Ekman-6)</source>
        <extracomment>said below the window</extracomment>
        <translation>CTEN，六种情绪 (Ekman-6)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ekman6/card.json"/>
        <source>CTEN learned from one label per video, never from labelled moments. Its curves are whole-video answers repeated on windows of about half a minute, or, in short videos, an exact split of the answer for the whole video over its segments; neither is calibrated, and neither was trained to tell when. Attention says which segments counted, relative to the others of the same video, not how strong an emotion is. There is no neutral class. Of the published system only the visual half was released, and it is what runs here.</source>
        <extracomment>said below the window</extracomment>
        <translation>CTEN 从每个视频的一个标签学习，从未见过标注的时刻。其曲线是整段视频的答案在约半分钟窗口上的重复，或在短视频中将整段答案精确拆分到各段；两者都未校准，也未被训练来判断何时。注意力说明哪些段起作用，是相对于同一视频的其他段，而不是情绪有多强。没有中性类。已发表的系统只公开了视觉部分，这里运行的就是它。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ekman6/card.json"/>
        <source>CTEN, Ekman's six emotions</source>
        <extracomment>said below the window</extracomment>
        <translation>CTEN，埃克曼六种情绪</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ve8/card.json"/>
        <source>CTEN, eight emotions</source>
        <extracomment>said below the window</extracomment>
        <translation>CTEN，八种情绪</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/cvat.py"/>
        <source>CVAT counts frames, and their rate stands in no file. Give it with --rate.</source>
        <extracomment>said below the window</extracomment>
        <translation>CVAT 以帧计数，但文件中没有帧率。请用 --rate 给出。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/about.py"/>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>Calibration error</source>
        <extracomment>said below the window</extracomment>
        <translation>校准误差</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>Can the probabilities be believed?</source>
        <extracomment>said below the window</extracomment>
        <translation>概率是否可信？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>Cannot run yet: weights that it needs are missing.</source>
        <translation>还不能运行：缺少所需的权重。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/certainty.py"/>
        <source>Certainty</source>
        <translation>确信度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Certainty is a number from 0 to 1.</source>
        <extracomment>said below the window</extracomment>
        <translation>确信度是 0 到 1 之间的数。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/history.py"/>
        <source>Change by somebody else</source>
        <extracomment>said below the window</extracomment>
        <translation>其他人的更改</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/importing.py"/>
        <source>Changed or left out:</source>
        <extracomment>said below the window</extracomment>
        <translation>更改或舍弃的内容：</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/sound.py"/>
        <source>Changes what you hear, here and for whoever opens this project. Waveform and networks stay with the file as it is.</source>
        <translation>改变您以及打开此项目的人听到的声音。波形和网络仍按原文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/panel.py"/>
        <source>Changes, the newest first</source>
        <translation>更改，最新的在前</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/networks.py"/>
        <source>Checking</source>
        <extracomment>said below the window</extracomment>
        <translation>检查</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/view.py"/>
        <source>Choose a video in the library to see it here.</source>
        <translation>在媒体库中选择视频以在此观看。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Choose another lane of yours, and the label there, for the selected segments.</source>
        <extracomment>said below the window</extracomment>
        <translation>为选中的片段选择您的另一条轨道及其中的标签。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Choose it above.</source>
        <translation>请在上方选择。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Choose its kind above</source>
        <translation>请在上方选择类型</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Choose run…</source>
        <extracomment>said below the window</extracomment>
        <translation>选择运行…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Choose the name that your decisions are signed with; holds from the next start.</source>
        <extracomment>said below the window</extracomment>
        <translation>选择为您的决定署名的姓名；下次启动起生效。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Choose what the window speaks; labels and names that people gave stay as they are.</source>
        <extracomment>said below the window</extracomment>
        <translation>选择窗口使用的语言；标签和人们起的名称保持不变。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Choose which axes say valence and arousal, their dead zone and their middle.</source>
        <extracomment>said below the window</extracomment>
        <translation>选择哪些轴表示效价和唤醒度，以及死区和中点。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>Choose which curves are drawn</source>
        <translation>选择要绘制的曲线</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Choose which networks look at the open video.</source>
        <extracomment>said below the window</extracomment>
        <translation>选择由哪些网络分析打开的视频。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Choose which sound track is heard, and put it earlier or later against the picture.</source>
        <extracomment>said below the window</extracomment>
        <translation>选择播放哪条音轨，并将其相对画面提前或推后。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Choose whose curves and proposals are on screen.</source>
        <extracomment>said below the window</extracomment>
        <translation>选择显示谁的曲线和提议。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>Choose whose curves are drawn</source>
        <translation>选择绘制谁的曲线</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Chosen part</source>
        <translation>选中的部分</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Click on a ruler or row</source>
        <translation>单击标尺或行</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Click on the name of a lane</source>
        <translation>单击轨道名称</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/specs.py"/>
        <source>Click to have new segments go here.</source>
        <translation>单击可让新片段放在这里。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/model.py"/>
        <source>Click to take back everything above.</source>
        <translation>单击可撤销上方的所有操作。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Close the window. Everything is saved already.</source>
        <extracomment>said below the window</extracomment>
        <translation>关闭窗口。一切均已保存。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/messages.py"/>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Cohen's kappa</source>
        <extracomment>said below the window</extracomment>
        <translation>科恩 κ</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>Colour of {name}</source>
        <translation>{name}的颜色</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Colour…</source>
        <translation>颜色…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Compare networks</source>
        <extracomment>said below the window</extracomment>
        <translation>比较网络</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Compare the files with their checksums</source>
        <translation>将文件与校验和比对</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/lesson_report.py"/>
        <source>Comparing</source>
        <extracomment>said below the window</extracomment>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/video_page.py"/>
        <source>Comparing the videos of the library…</source>
        <translation>正在比较媒体库中的视频…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>Comparing traces…</source>
        <translation>正在比较轨迹…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/lags.py"/>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>Complete the rest</source>
        <extracomment>said below the window</extracomment>
        <translation>补全其余部分</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Computed with moments over N, as affective computing does; over N - 1 it differs.</source>
        <extracomment>said below the window</extracomment>
        <translation>按情感计算惯例以 N 计算矩；以 N - 1 计算结果不同。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ratings.py"/>
        <source>Continuous ratings as events.</source>
        <extracomment>said below the window</extracomment>
        <translation>以事件表示的连续评分。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ratings.py"/>
        <source>Continuous ratings in bins.</source>
        <extracomment>said below the window</extracomment>
        <translation>分格的连续评分。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Copy</source>
        <extracomment>said below the window</extracomment>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Copy segment</source>
        <extracomment>said below the window</extracomment>
        <translation>复制片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Copy {count} segments</source>
        <extracomment>said below the window</extracomment>
        <translation>复制 {count} 个片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/lane_moves.py"/>
        <source>Copy, label that means the same</source>
        <translation>复制，含义相同的标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>Correct</source>
        <translation>修正</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_agreement.py"/>
        <source>Correlation</source>
        <extracomment>said below the window</extracomment>
        <translation>相关性</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/chart.py"/>
        <source>Course of learning</source>
        <translation>学习过程</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Coverage</source>
        <extracomment>said below the window</extracomment>
        <translation>覆盖</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Cronbach's alpha</source>
        <extracomment>said below the window</extracomment>
        <translation>克龙巴赫 α</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Ctrl + click, Shift + click</source>
        <translation>Ctrl + 单击，Shift + 单击</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Ctrl + drag, Shift + drag</source>
        <translation>Ctrl + 拖动，Shift + 拖动</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + 滚轮</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Curve</source>
        <extracomment>said below the window</extracomment>
        <translation>曲线</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Curves against traces</source>
        <extracomment>said below the window</extracomment>
        <translation>曲线与轨迹的对比</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>Cut so that {decisions} decisions before {place} agree better (F1 {f1_after}, was {f1_before}).</source>
        <extracomment>said below the window</extracomment>
        <translation>已重新切分，使 {place} 之前的 {decisions} 个决定更吻合（F1 {f1_after}，原为 {f1_before}）。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Cut the neighbours</source>
        <extracomment>said below the window</extracomment>
        <translation>裁切相邻片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Cut the selected segment in two at the playhead.</source>
        <extracomment>said below the window</extracomment>
        <translation>在播放头处将选中的片段一分为二。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>Damaged, {size}</source>
        <translation>已损坏，{size}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Dark</source>
        <extracomment>said below the window</extracomment>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Dark text on light grey.</source>
        <extracomment>said below the window</extracomment>
        <translation>浅灰底深色字。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Dashboard</source>
        <translation>概览</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Dashboard…</source>
        <extracomment>said below the window</extracomment>
        <translation>概览…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/huggingface/options.py"/>
        <source>Dataset for training</source>
        <extracomment>said below the window</extracomment>
        <translation>训练用数据集</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/datavyu.py"/>
        <source>Datavyu</source>
        <extracomment>said below the window</extracomment>
        <translation>Datavyu</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Days are those of Coordinated Universal Time; gestures that were undone count as work too.</source>
        <extracomment>said below the window</extracomment>
        <translation>日期按协调世界时；被撤销的操作也计入工作。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Dead zone</source>
        <translation>死区</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/sound.py"/>
        <source>Delay in milliseconds</source>
        <translation>延迟（毫秒）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Delete segment</source>
        <extracomment>said below the window</extracomment>
        <translation>删除片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Delete {count} segments</source>
        <extracomment>said below the window</extracomment>
        <translation>删除 {count} 个片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>Delete {what}</source>
        <extracomment>said below the window</extracomment>
        <translation>删除{what}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Description of the scheme</source>
        <translation>体系说明</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/messages.py"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/messages.py"/>
        <source>Details of the message</source>
        <translation>消息详情</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Dimension</source>
        <extracomment>said below the window</extracomment>
        <translation>维度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Disgust</source>
        <extracomment>said below the window</extracomment>
        <translation>厌恶</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Distance</source>
        <extracomment>said below the window</extracomment>
        <translation>距离</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Do again what was taken back.</source>
        <extracomment>said below the window</extracomment>
        <translation>重新执行被撤销的操作。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>Do sure proposals lie closely on true segments?</source>
        <extracomment>said below the window</extracomment>
        <translation>确信的提议是否与真实片段贴合？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>Do sure proposals lie roughly on true segments?</source>
        <extracomment>said below the window</extracomment>
        <translation>确信的提议是否大致在真实片段上？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/trace_comparing.py"/>
        <source>Do valence and arousal follow what people traced?</source>
        <extracomment>said below the window</extracomment>
        <translation>效价和唤醒度是否符合人们录制的轨迹？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/trace_comparing.py"/>
        <source>Does {name} follow what people traced?</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} 是否跟随人们描记的轨迹？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Done</source>
        <extracomment>said below the window</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/undoing.py"/>
        <source>Done again in “{title}”: {gesture}.</source>
        <translation>已在“{title}”中重做：{gesture}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Double click on a segment</source>
        <translation>双击片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Double click or F2 to edit. Every change is stored at once; Ctrl+Z takes it back.</source>
        <translation>双击或按 F2 编辑。每次更改立即保存；Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Drag an edge</source>
        <translation>拖动边界</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Drag in a lane of yours</source>
        <translation>在自己的轨道中拖动</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/specs.py"/>
        <source>Drag up or down to order the lanes; right click for more.</source>
        <translation>上下拖动可调整轨道顺序；右键单击查看更多。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Draw a new segment there</source>
        <translation>在那里画出新片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Draw segment</source>
        <extracomment>said below the window</extracomment>
        <translation>绘制片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Drawing</source>
        <translation>绘图</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/looking.py"/>
        <source>Drawing the curves</source>
        <extracomment>said below the window</extracomment>
        <translation>绘制曲线</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/prepare.py"/>
        <source>Drawing the waveform</source>
        <extracomment>said below the window</extracomment>
        <translation>绘制波形</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Drawn by {author}.</source>
        <translation>由 {author} 绘制。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Drop files or folders</source>
        <translation>拖入文件或文件夹</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/drops.py"/>
        <source>Drop to add {count} things</source>
        <translation>松开以添加 {count} 项</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/drops.py"/>
        <source>Drop to add “{name}”</source>
        <translation>松开以添加“{name}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/drops.py"/>
        <source>Drop to open the project “{stem}”</source>
        <translation>松开以打开项目“{stem}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/main_window.py"/>
        <source>Drop videos or folders here, or add them.</source>
        <translation>将视频或文件夹拖到这里，或添加它们。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/page.py"/>
        <source>Drop videos, folders or a project anywhere on this window. A network proposes which emotion is shown where, and you decide. Nothing leaves this computer; every decision is saved at once.</source>
        <translation>将视频、文件夹或项目拖到此窗口的任意位置。网络提议何处显示何种情感，由您决定。任何内容都不会离开本机；每个决定立即保存。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Edges stick to frames, the playhead and other edges; hold Alt to suspend it.</source>
        <extracomment>said below the window</extracomment>
        <translation>边界吸附到帧、播放头和其他边界；按住 Alt 可暂停吸附。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>Edit label scheme "{name}"</source>
        <extracomment>said below the window</extracomment>
        <translation>编辑标签体系“{name}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vaanet-ve8/pack.json"/>
        <source>Eight emotions from pictures and sound.</source>
        <extracomment>said below the window</extracomment>
        <translation>由画面和声音判断八种情绪。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vaanet-ve8/card.json"/>
        <source>Eight emotions over the parts of a video, from pictures and sound. You train the weights yourself; none were published.</source>
        <extracomment>said below the window</extracomment>
        <translation>由画面和声音判断视频各部分的八种情绪。权重由您自行训练；没有已发布的。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ve8/card.json"/>
        <source>Eight emotions over time from pictures alone, with the stretches that matter most. You train the weights yourself; none were published.</source>
        <extracomment>said below the window</extracomment>
        <translation>仅由画面判断随时间的八种情绪，并给出最重要的区段。权重由您自行训练；没有已发布的。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ve8/pack.json"/>
        <source>Eight emotions over time.</source>
        <extracomment>said below the window</extracomment>
        <translation>随时间的八种情绪。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Ekman's six emotions</source>
        <extracomment>said below the window</extracomment>
        <translation>埃克曼六种情绪</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ekman6/card.json"/>
        <source>Ekman's six emotions over time from pictures alone, with the stretches that matter most. You train the weights yourself; none were published.</source>
        <extracomment>said below the window</extracomment>
        <translation>仅由画面判断随时间的埃克曼六种情绪，并给出最重要的区段。权重由您自行训练；没有已发布的。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Emotion in videos</source>
        <translation>视频中的情感</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Empty where people labelled the segments.</source>
        <translation>片段由人标注时留空。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/interval_fields.py"/>
        <source>End of the segment</source>
        <translation>片段结尾</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>End of video</source>
        <extracomment>said below the window</extracomment>
        <translation>视频结尾</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/tour.py"/>
        <source>End the guide</source>
        <translation>结束向导</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>Erase a stretch of {what}</source>
        <extracomment>said below the window</extracomment>
        <translation>擦除一段{what}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/trace_comparing.py"/>
        <source>Error, {name}</source>
        <extracomment>said below the window</extracomment>
        <translation>误差，{name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Estimate the lag</source>
        <translation>估计延迟</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>Every proposal of the library is decided.</source>
        <translation>媒体库中的提议均已决定。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/controller.py"/>
        <source>Every proposal of this video is decided.</source>
        <translation>此视频的提议均已决定。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/next_step.py"/>
        <source>Every proposal of this video is decided. Go on with what the network is least sure of.</source>
        <translation>此视频的提议均已决定。继续处理网络最没把握的内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/analysis_controller.py"/>
        <source>Every video of the library has been analysed already.</source>
        <translation>媒体库中的视频均已分析。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/krippendorff.py"/>
        <source>Everybody gave one and the same value throughout, so there is no variation to agree on.</source>
        <extracomment>said below the window</extracomment>
        <translation>所有人始终给出同一个值，因此没有可比较一致性的变化。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/unitizing.py"/>
        <source>Everybody marked all of the time, so there are no gaps to tell segments from.</source>
        <extracomment>said below the window</extracomment>
        <translation>所有人标记了全部时间，因此没有可区分片段的空隙。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/kappa.py"/>
        <source>Everybody used one and the same label throughout, so agreement by chance is certain and this measure cannot tell agreement from chance.</source>
        <extracomment>said below the window</extracomment>
        <translation>所有人始终用同一标签，偶然一致是必然的，此指标无法区分一致与偶然。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Everything is kept.</source>
        <translation>全部保留。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/unitizing.py"/>
        <source>Everything is of one kind, so there is no variation to agree on.</source>
        <extracomment>said below the window</extracomment>
        <translation>一切都属同一类，因此没有可比较一致性的变化。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Everything is shown at {percent} % from the next start on.</source>
        <translation>从下次启动起，一切以 {percent} % 显示。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Everything that can be done there</source>
        <translation>在那里可做的一切</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Export a label scheme</source>
        <translation>导出标签体系</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/exporting.py"/>
        <source>Exported {count} files to “{folder}”.</source>
        <translation>已导出 {count} 个文件到“{folder}”。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/requests.py"/>
        <source>Exporting</source>
        <extracomment>said below the window</extracomment>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Export…</source>
        <extracomment>said below the window</extracomment>
        <translation>导出…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>F1 at overlap 0.5</source>
        <extracomment>said below the window</extracomment>
        <translation>重叠 0.5 的 F1</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>F1 of moments</source>
        <extracomment>said below the window</extracomment>
        <translation>时刻的 F1</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/chart.py"/>
        <source>F1 on videos left out: {first:.2f} before, {last:.2f} after {steps} updates.</source>
        <translation>留出视频的 F1：之前 {first:.2f}，{steps} 次更新后 {last:.2f}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/at_playhead.py"/>
        <source>Face at the playhead</source>
        <translation>播放头处的人脸</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vit-face-expression/pack.json"/>
        <source>Faces for VEMOCLAP.</source>
        <extracomment>said below the window</extracomment>
        <translation>供 VEMOCLAP 使用的人脸。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/builtin/card.json"/>
        <source>Faces, voices and words, learnt from people; comes with the program. Not for commercial use.</source>
        <extracomment>said below the window</extracomment>
        <translation>由人的数据学得的人脸、语音和文字；随程序提供。不可用于商业用途。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Failed</source>
        <extracomment>said below the window</extracomment>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Faster</source>
        <extracomment>said below the window</extracomment>
        <translation>加快</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Fear</source>
        <extracomment>said below the window</extracomment>
        <translation>恐惧</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/tsl-net/pack.json"/>
        <source>Fetch model_seed_123.pkl by hand from https://drive.google.com/file/d/1IgtUszVJjoa-VJ_UZVryFFcMouVJ__7d/view</source>
        <extracomment>said below the window</extracomment>
        <translation>请自行从 https://drive.google.com/file/d/1IgtUszVJjoa-VJ_UZVryFFcMouVJ__7d/view 下载 model_seed_123.pkl</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/r3d101-km/pack.json"/>
        <source>Fetch r3d101_KM_200ep.pth by hand from https://drive.google.com/open?id=1xbYbZ7rpyjftI_KCk6YuL-XrfQDz7Yd4</source>
        <extracomment>said below the window</extracomment>
        <translation>请自行从 https://drive.google.com/open?id=1xbYbZ7rpyjftI_KCk6YuL-XrfQDz7Yd4 下载 r3d101_KM_200ep.pth</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/resnet-101-kinetics/pack.json"/>
        <source>Fetch resnet-101-kinetics.pth by hand from https://drive.google.com/drive/folders/1zvl89AgFAApbH0At-gMuZSeQB_LpNP-M</source>
        <extracomment>said below the window</extracomment>
        <translation>请自行从 https://drive.google.com/drive/folders/1zvl89AgFAApbH0At-gMuZSeQB_LpNP-M 下载 resnet-101-kinetics.pth</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Fetch {name} and install it</source>
        <translation>下载并安装 {name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/sensitivity.py"/>
        <source>Few</source>
        <translation>少</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/traces.py"/>
        <source>Fewer than two instants have a value of every rater.</source>
        <extracomment>said below the window</extracomment>
        <translation>所有评分者都有值的时刻不足两个。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Figure</source>
        <extracomment>said below the window</extracomment>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>File missing</source>
        <extracomment>said below the window</extracomment>
        <translation>文件缺失</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>File of ELAN, Praat, BORIS, NOVA, VIA, a table, subtitles…</source>
        <translation>ELAN、Praat、BORIS、NOVA、VIA 的文件，表格，字幕…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>File of labels</source>
        <translation>标签文件</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/x_anylabeling.py"/>
        <source>Files for the video classifier of X-AnyLabeling, which looks for one named like the video.</source>
        <extracomment>said below the window</extracomment>
        <translation>供 X-AnyLabeling 视频分类器使用的文件；它会查找与视频同名的文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/networks.py"/>
        <source>Files of {name} are missing or too short.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} 的文件缺失或过短。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Find the cuts between shots, mark them on the ruler, and let edges stick to them.</source>
        <extracomment>said below the window</extracomment>
        <translation>查找镜头切换，标在标尺上，并让边界吸附到它们。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Find the file…</source>
        <translation>查找文件…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/prepare.py"/>
        <source>Finding the cuts</source>
        <extracomment>said below the window</extracomment>
        <translation>查找镜头切换</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/prepare.py"/>
        <source>Finding the frames</source>
        <extracomment>said below the window</extracomment>
        <translation>查找帧</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source>First proposal  {key}</source>
        <translation>第一个提议  {key}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Fit the selected segment into the timeline.</source>
        <extracomment>said below the window</extracomment>
        <translation>缩放到选中的片段充满时间轴。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Fit the whole video into the timeline.</source>
        <extracomment>said below the window</extracomment>
        <translation>缩放到整个视频充满时间轴。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>Five short clips are being made and looked at. Curves grow in the time line below; hatched boxes are what the network proposes.</source>
        <translation>正在生成并分析五段短片。曲线在下方时间轴中生长；带斜线的框是网络的提议。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>Folder for TensorBoard</source>
        <translation>TensorBoard 文件夹</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Folder of the videos</source>
        <translation>视频文件夹</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Folder to export to</source>
        <translation>导出到的文件夹</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Follow the desktop.</source>
        <extracomment>said below the window</extracomment>
        <translation>跟随桌面设置。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan.py"/>
        <source>For ELAN: a tier per scheme, layer and author, with its list of labels; one file per video.</source>
        <extracomment>said below the window</extracomment>
        <translation>用于 ELAN：每个体系、层和作者一个层级，附标签列表；每个视频一个文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/textgrid.py"/>
        <source>For Praat and phonetics: exact times, gaps filled; one file per video.</source>
        <extracomment>said below the window</extracomment>
        <translation>用于 Praat 和语音学：时间精确，填补空隙；每个视频一个文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>For a paper: Krippendorff's alpha for moments and alpha for unitizing for segments, each with its interval, the step and the number of videos. Add AC1 where one label prevails, and kappa where readers expect it.</source>
        <extracomment>said below the window</extracomment>
        <translation>用于论文：时刻用克里彭多夫 α，片段用单元化 α，各附区间、步长和视频数。某一标签占优时加 AC1，读者期望时加 κ。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/outcome.py"/>
        <source>For this training, no mistakes were kept.</source>
        <translation>这次训练没有保存错误。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/curves.py"/>
        <source>Foreground</source>
        <translation>前景</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Frame back</source>
        <extracomment>said below the window</extracomment>
        <translation>后退一帧</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Frame forward</source>
        <extracomment>said below the window</extracomment>
        <translation>前进一帧</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Frame number</source>
        <translation>帧号</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Frames per second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Frames per second the other tool counts with</source>
        <translation>另一工具使用的每秒帧数</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/model.py"/>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Full screen</source>
        <extracomment>said below the window</extracomment>
        <translation>全屏</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Further lanes above</source>
        <extracomment>said below the window</extracomment>
        <translation>上方更多轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Further lanes below</source>
        <extracomment>said below the window</extracomment>
        <translation>下方更多轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Gamepad</source>
        <translation>手柄</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Gamepad for traces</source>
        <extracomment>said below the window</extracomment>
        <translation>用手柄录制轨迹</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Gamepad settings…</source>
        <extracomment>said below the window</extracomment>
        <translation>手柄设置…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/sdl_pads.py"/>
        <source>Gamepads cannot be read here: {reason}. Mouse and arrow keys record.</source>
        <translation>此处无法读取手柄：{reason}。可用鼠标和方向键录制。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/sdl_pads.py"/>
        <source>Gamepads need the package pygame-ce, which is not installed (pip install pygame-ce). Mouse and arrow keys record as before.</source>
        <translation>手柄需要 pygame-ce 包，但尚未安装 (pip install pygame-ce)。鼠标和方向键照常录制。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/gathering.py"/>
        <source>Gathering examples</source>
        <extracomment>said below the window</extracomment>
        <translation>收集样例</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Gestures</source>
        <extracomment>said below the window</extracomment>
        <translation>操作</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Gestures by {what}</source>
        <extracomment>said below the window</extracomment>
        <translation>按{what}统计的操作</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Give the selected segment this label; while playing, start or end a segment with it.</source>
        <extracomment>said below the window</extracomment>
        <translation>给选中的片段赋予此标签；播放时用它开始或结束一个片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Give this video</source>
        <translation>分配此视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Given</source>
        <extracomment>said below the window</extracomment>
        <translation>已分配</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Gives</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Go back</source>
        <translation>退回</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>Go on with {next}. If the label is wrong, press {label_1}, {label_2} or {label_3}. If a border is wrong, drag it, or press {edge_in} or {edge_out} and then the arrows.</source>
        <translation>用 {next} 继续。标签不对时，按 {label_1}、{label_2} 或 {label_3}。边界不对时，拖动它，或按 {edge_in} 或 {edge_out} 后用方向键。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Go to the beginning</source>
        <translation>转到开头</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Go to the end</source>
        <translation>转到结尾</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Go to the first frame.</source>
        <extracomment>said below the window</extracomment>
        <translation>转到第一帧。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Go to the last frame.</source>
        <extracomment>said below the window</extracomment>
        <translation>转到最后一帧。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Go to the next open proposal, else the next segment.</source>
        <extracomment>said below the window</extracomment>
        <translation>转到下一个待定提议，没有则转到下一个片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Go to the open proposal before, else the segment before.</source>
        <extracomment>said below the window</extracomment>
        <translation>转到上一个待定提议，没有则转到上一个片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Go to what is most urgent in the whole library: where a network is unsure or others object.</source>
        <extracomment>said below the window</extracomment>
        <translation>转到整个媒体库中最紧迫之处：网络不确定或有异议的地方。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/model.py"/>
        <source>Gold</source>
        <translation>金标准</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Gold label</source>
        <translation>金标准标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Gold segments are the result of adjudication and are not edited by hand.</source>
        <extracomment>said below the window</extracomment>
        <translation>金标准片段是裁定的结果，不能手动编辑。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>Ground truth and results for temporal localisation, on demand as TSL-300 has them.</source>
        <extracomment>said below the window</extracomment>
        <translation>用于时间定位的真值和结果，可按 TSL-300 的形式。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>Guided start</source>
        <extracomment>said below the window</extracomment>
        <translation>入门向导</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Have new segments, and digits, go to your lane before.</source>
        <extracomment>said below the window</extracomment>
        <translation>让新片段和数字键改用您的上一条轨道。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Have new segments, and digits, go to your next lane.</source>
        <extracomment>said below the window</extracomment>
        <translation>让新片段和数字键改用您的下一条轨道。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>Heads are small: a graphics card is seldom faster, and rounds differently</source>
        <translation>学习的部分很小：显卡很少更快，而且舍入方式不同</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Held down while the video plays or is stepped through, paints the label used last until it goes up; a digit meanwhile takes another label.</source>
        <extracomment>said below the window</extracomment>
        <translation>播放或逐帧移动时按住，用上次的标签涂画直到松开；期间按数字键可换标签。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/model.py"/>
        <source>Here you are. Everything above was taken back.</source>
        <translation>当前位置。上方的操作均已撤销。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Hide lane</source>
        <extracomment>said below the window</extracomment>
        <translation>隐藏轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Hide the lane of the selected segment, else the one for new segments.</source>
        <extracomment>said below the window</extracomment>
        <translation>隐藏选中片段所在的轨道，没有则隐藏新片段的轨道。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>History</source>
        <extracomment>said below the window</extracomment>
        <translation>历史</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do several agree on moments, beyond chance?</source>
        <extracomment>said below the window</extracomment>
        <translation>除偶然外，多人在时刻上有多一致？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do the raters' mean traces hold together as one scale?</source>
        <extracomment>said below the window</extracomment>
        <translation>评分者的平均轨迹作为一个量表有多一致？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do they agree on moments, beyond chance, where labels are very unequally frequent?</source>
        <extracomment>said below the window</extracomment>
        <translation>标签频率很不均衡时，除偶然外他们在时刻上有多一致？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do they agree on moments, beyond chance, with gaps in the judgements allowed?</source>
        <extracomment>said below the window</extracomment>
        <translation>允许判断有空缺时，除偶然外他们在时刻上有多一致？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do they agree on where segments lie and what they are called?</source>
        <extracomment>said below the window</extracomment>
        <translation>他们在片段的位置和名称上有多一致？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do they agree on where there is a segment at all?</source>
        <extracomment>said below the window</extracomment>
        <translation>他们在何处有片段上有多一致？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do two agree on moments, beyond chance?</source>
        <extracomment>said below the window</extracomment>
        <translation>除偶然外，两人在时刻上有多一致？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How far do two traces have the same numbers?</source>
        <extracomment>said below the window</extracomment>
        <translation>两条轨迹的数值有多相同？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/trace_comparing.py"/>
        <source>How far is {name} from what people traced, on the scale from -1 to 1?</source>
        <extracomment>said below the window</extracomment>
        <translation>在 -1 到 1 的刻度上，{name} 与人们描记的相差多少？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>How gold is proposed</source>
        <translation>金标准的提出方式</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>How good each network is by what you decided, whether one is better than another, and every mistake, one click away.</source>
        <extracomment>said below the window</extracomment>
        <translation>按您的决定衡量每个网络的好坏、一个是否优于另一个，并可一键查看每个错误。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/curves.py"/>
        <source>How likely it is that anything worth a segment lies here, whatever its label.</source>
        <translation>此处有值得标注的片段的可能性，不论标签。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>How long you take from seeing something to pressing a key: marks made while playing are put so much earlier.</source>
        <extracomment>said below the window</extracomment>
        <translation>从看到到按键需要多久：播放时设的标记会提前这么多。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How many segments have a partner of the same label that overlaps enough?</source>
        <extracomment>said below the window</extracomment>
        <translation>有多少片段与同标签的片段重叠足够？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>How many segments of all videos have it</source>
        <translation>所有视频中使用它的片段数</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>How much each stretch weighs in the network's answer, from the least to the most in this video. It says nothing about which emotion.</source>
        <extracomment>said below the window</extracomment>
        <translation>每个区段在网络答案中的权重，从此视频中最低到最高。它不说明是哪种情感。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How much of the variation is of the moments, not of the raters?</source>
        <extracomment>said below the window</extracomment>
        <translation>变化中有多少来自时刻而非评分者？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How often do two feel the same direction: above, below or at the middle?</source>
        <extracomment>said below the window</extracomment>
        <translation>两人感到同一方向（中点以上、以下或其处）的频率是多少？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>How often do two say the same of a moment?</source>
        <extracomment>said below the window</extracomment>
        <translation>两人对同一时刻说法相同的频率是多少？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/sensitivity.py"/>
        <source>How sure the network must be. Moving it makes the open proposals anew;
what you have decided stays. One undo takes it back.</source>
        <translation>网络须有多大把握。移动会重新生成待定提议；
您已决定的保留。一次撤销即可还原。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>How to do what, with pictures.</source>
        <extracomment>said below the window</extracomment>
        <translation>图文并茂的操作说明。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/i3d-rgb/pack.json"/>
        <source>I3D, RGB stream, trained on ImageNet and Kinetics</source>
        <extracomment>said below the window</extracomment>
        <translation>I3D，RGB 流，在 ImageNet 和 Kinetics 上训练</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Import a label scheme</source>
        <translation>导入标签体系</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>Import label scheme "{name}"</source>
        <extracomment>said below the window</extracomment>
        <translation>导入标签体系“{name}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Import labels</source>
        <translation>导入标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Import labels…</source>
        <extracomment>said below the window</extracomment>
        <translation>导入标签…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/importing.py"/>
        <source>Import {name}</source>
        <extracomment>said below the window</extracomment>
        <translation>导入 {name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/interval_fields.py"/>
        <source>In</source>
        <translation>入</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/words/panel.py"/>
        <source>In all videos</source>
        <translation>所有视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/model.py"/>
        <source>In effect, but undo passes over it: the proposals it was about were replaced.</source>
        <translation>有效，但撤销会跳过：相关提议已被替换。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>In {videos_text} proposals still wait for a decision; until then that time counts as "nothing here".</source>
        <extracomment>said below the window</extracomment>
        <translation>{videos_text}中的提议仍在等待决定；在此之前该时间视为“此处无标签”。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Inspector</source>
        <extracomment>said below the window</extracomment>
        <translation>检查器</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Install a file or folder that you fetched by hand</source>
        <translation>安装您自行下载的文件或文件夹</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Install it under these terms?</source>
        <translation>按这些条款安装？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>Installed, {size}</source>
        <translation>已安装，{size}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/cache_folder.py"/>
        <source>Intermediate results cannot be kept in {root}: {value}. Your labels are safe. Free some space or choose another cache folder.</source>
        <extracomment>said below the window</extracomment>
        <translation>中间结果无法保存在 {root}：{value}。您的标签是安全的。请腾出空间或另选缓存文件夹。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Interval</source>
        <extracomment>said below the window</extracomment>
        <translation>区间</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Intraclass correlation</source>
        <extracomment>said below the window</extracomment>
        <translation>组内相关</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>Is each instant given the right label?</source>
        <extracomment>said below the window</extracomment>
        <translation>每个时刻的标签是否正确？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It falls where one label prevails, even if raters rarely differ: read it beside AC1 and the share of equal labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>某一标签占优时它会下降，即使评分者很少分歧：请与 AC1 和相同标签比例一并阅读。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It grows with the number of raters, so many who hardly agree may still reach a high one.</source>
        <extracomment>said below the window</extracomment>
        <translation>它随评分者人数增长，因此许多几乎不一致的人也可能得到高值。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>It is at rest now</source>
        <translation>现在处于静止</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/recordings.py"/>
        <source>It is not clear which video of the project "{name}" is for{about}. Say it with --video.</source>
        <extracomment>said below the window</extracomment>
        <translation>不清楚“{name}”属于项目中的哪个视频{about}。请用 --video 说明。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It is not corrected for chance. A low threshold forgives borders, a high one does not.</source>
        <extracomment>said below the window</extracomment>
        <translation>未校正偶然。低阈值宽容边界，高阈值则不。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It is not corrected for chance: where one label prevails, guessing agrees too.</source>
        <extracomment>said below the window</extracomment>
        <translation>未校正偶然：某一标签占优时，猜测也会一致。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It is not corrected for chance: who always stays above the middle agrees by that alone.</source>
        <extracomment>said below the window</extracomment>
        <translation>未校正偶然：总在中点以上的人仅凭此即一致。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It looks at moments one by one: whether segments begin and end at the same time hardly matters to it.</source>
        <extracomment>said below the window</extracomment>
        <translation>它逐个查看时刻：片段是否同时开始和结束对它几乎无关。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It takes no notice of labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>它不考虑标签。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It takes no notice of segments that only one of them made.</source>
        <extracomment>said below the window</extracomment>
        <translation>它不考虑只有一人标出的片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>It weighs time as alpha on moments does, but at exact borders and with each segment as one judgement. Where one cut a stretch in two and the other did not, it does not fall: read the F1 of segments beside it.</source>
        <extracomment>said below the window</extracomment>
        <translation>它像时刻 α 一样按时间加权，但以精确边界、每个片段为一次判断。一人将区段一分为二而另一人没有时，它不会下降：请与片段 F1 一并阅读。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>JSON lines</source>
        <translation>JSON 行</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Jobs</source>
        <extracomment>said below the window</extracomment>
        <translation>任务</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Join the selected segment with the one after it.</source>
        <extracomment>said below the window</extracomment>
        <translation>将选中的片段与其后的片段合并。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Joy</source>
        <extracomment>said below the window</extracomment>
        <translation>喜悦</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Judge networks</source>
        <translation>评判网络</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Judge networks…</source>
        <extracomment>said below the window</extracomment>
        <translation>评判网络…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Judged by {videos_text}.</source>
        <extracomment>said below the window</extracomment>
        <translation>依据{videos_text}评判。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Judging the networks by what was decided…</source>
        <translation>正在按已作的决定评判网络…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Keep together</source>
        <translation>不拆分</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Key delay</source>
        <translation>按键延迟</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Key delay…</source>
        <extracomment>said below the window</extracomment>
        <translation>按键延迟…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>Keys</source>
        <extracomment>said below the window</extracomment>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Koo and Li 2016</source>
        <extracomment>said below the window</extracomment>
        <translation>Koo and Li 2016</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Krippendorff 2019, section 12.5.3</source>
        <extracomment>said below the window</extracomment>
        <translation>Krippendorff 2019，第 12.5.3 节</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Krippendorff's alpha</source>
        <extracomment>said below the window</extracomment>
        <translation>克里彭多夫 α</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Label</source>
        <extracomment>said below the window</extracomment>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Label 1</source>
        <translation>标签 1</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/label_studio.py"/>
        <source>Label Studio</source>
        <extracomment>said below the window</extracomment>
        <translation>Label Studio</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/label_studio.py"/>
        <source>Label Studio counts frames at a rate that stands in no file. Give it with --rate: the frameRate of the labelling configuration, 24 if nobody set it.</source>
        <extracomment>said below the window</extracomment>
        <translation>Label Studio 以帧计数，但帧率不在文件中。请用 --rate 给出：标注配置的 frameRate，未设置则为 24。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/lane_moves.py"/>
        <source>Label in {lane}</source>
        <translation>{lane}中的标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Label scheme</source>
        <translation>标签体系</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>Label scheme of the curves</source>
        <translation>曲线的标签体系</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Label scheme to learn</source>
        <translation>要学习的标签体系</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Label schemes</source>
        <translation>标签体系</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Label schemes (*.json)</source>
        <translation>标签体系 (*.json)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Label schemes…</source>
        <extracomment>said below the window</extracomment>
        <translation>标签体系…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/lane_moves.py"/>
        <source>Label that means the same</source>
        <translation>含义相同的标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/about.py"/>
        <source>Label the emotion of videos on your own computer: a local network proposes, a person decides. Nothing leaves this machine. Apache License 2.0.</source>
        <translation>在自己的电脑上标注视频的情感：本地网络提议，由人决定。任何内容都不会离开本机。Apache 许可证 2.0。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/audacity.py"/>
        <source>Label tracks for Audacity; one file per video, scheme, layer and author.</source>
        <extracomment>said below the window</extracomment>
        <translation>用于 Audacity 的标签轨；每个视频、体系、层和作者一个文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Label {digit}</source>
        <extracomment>said below the window</extracomment>
        <translation>标签 {digit}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/action_set.py"/>
        <source>Label: {name}</source>
        <translation>标签：{name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Labelled</source>
        <extracomment>said below the window</extracomment>
        <translation>已标注</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Labelled by</source>
        <extracomment>said below the window</extracomment>
        <translation>标注者</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Labels</source>
        <extracomment>said below the window</extracomment>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/subtitles.py"/>
        <source>Labels as subtitles for any player; one file per video, scheme, layer and author.</source>
        <extracomment>said below the window</extracomment>
        <translation>以字幕形式供任何播放器使用的标签；每个视频、体系、层和作者一个文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/subtitles.py"/>
        <source>Labels as subtitles for browsers and players; one file per video, scheme, layer and author.</source>
        <extracomment>said below the window</extracomment>
        <translation>以字幕形式供浏览器和播放器使用的标签；每个视频、体系、层和作者一个文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/importing.py"/>
        <source>Labels taken from {name} ({format_name})</source>
        <extracomment>said below the window</extracomment>
        <translation>取自 {name} 的标签 ({format_name})</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Labels: {name}</source>
        <extracomment>said below the window</extracomment>
        <translation>标签：{name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Lag of</source>
        <translation>滞后者</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Lag of the rater, in seconds</source>
        <translation>评分者的滞后，以秒计</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>Lags that are kept with the traces are taken off first.</source>
        <translation>先扣除随轨迹保存的滞后。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Landis and Koch 1977</source>
        <extracomment>said below the window</extracomment>
        <translation>Landis and Koch 1977</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>Lanes</source>
        <translation>轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Lanes…</source>
        <extracomment>said below the window</extracomment>
        <translation>轨道…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Language…</source>
        <extracomment>said below the window</extracomment>
        <translation>语言…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Later</source>
        <extracomment>said below the window</extracomment>
        <translation>较晚</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/sound.py"/>
        <source>Later by</source>
        <translation>推后</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Learn from corrections</source>
        <translation>从修正中学习</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Learn from corrections…</source>
        <extracomment>said below the window</extracomment>
        <translation>从修正中学习…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>Learn the review of a video in five steps, on the demo library.</source>
        <extracomment>said below the window</extracomment>
        <translation>在演示媒体库上分五步学会审阅视频。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/teach.py"/>
        <source>Learning</source>
        <extracomment>said below the window</extracomment>
        <translation>学习</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/requests.py"/>
        <source>Learning from</source>
        <extracomment>said below the window</extracomment>
        <translation>学习</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/acts.py"/>
        <source>Learning is done. What came of it stands beside the present network.</source>
        <translation>学习已完成。结果与当前网络并列显示。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Least certainty</source>
        <translation>最低确信度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>Least distance of the highest and the lowest</source>
        <translation>最高与最低的最小距离</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>Least score</source>
        <translation>最低分数</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Leave a text field, drop marks, the selected edge, then the selection.</source>
        <extracomment>said below the window</extracomment>
        <translation>依次离开文本框、清除标记、取消边界、取消选择。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Length</source>
        <extracomment>said below the window</extracomment>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Less certain</source>
        <extracomment>said below the window</extracomment>
        <translation>降低确信度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>Less is better.</source>
        <translation>越低越好。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Let go</source>
        <extracomment>said below the window</extracomment>
        <translation>放开</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Let go of the sticks, then press: where they are now counts as the middle.</source>
        <translation>松开摇杆后按下：当前位置作为中点。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Let the network speak again that spoke before</source>
        <translation>让先前发言的网络重新发言</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Let the networks chosen last propose for the open video.</source>
        <extracomment>said below the window</extracomment>
        <translation>让上次选择的网络为打开的视频提出提议。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Let this network speak from now on; old curves stay</source>
        <translation>从现在起由此网络发言；旧曲线保留</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Library</source>
        <extracomment>said below the window</extracomment>
        <translation>媒体库</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Licence: {licence}</source>
        <translation>许可：{licence}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Light</source>
        <extracomment>said below the window</extracomment>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Light text on dark grey.</source>
        <extracomment>said below the window</extracomment>
        <translation>深灰底浅色字。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/audacity.py"/>
        <source>Line {number} of "{name}" is no label of Audacity. Nothing of the file was taken.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”第 {number} 行不是 Audacity 的标签。文件未导入。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>List all lanes: show and hide them, and open one for another label scheme.</source>
        <extracomment>said below the window</extracomment>
        <translation>列出所有轨道：显示或隐藏，并为其他标签体系打开一条。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>List every change: what, when and by whom; a click goes back or forth to it.</source>
        <extracomment>said below the window</extracomment>
        <translation>列出每次更改：内容、时间和操作者；单击即可前后跳转。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>List what waits in all videos, the most urgent first; decisions then go on in its order.</source>
        <extracomment>said below the window</extracomment>
        <translation>列出所有视频中待处理的内容，最紧迫的在前；随后按此顺序决定。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/run_choice.py"/>
        <source>Loaded from {file} with program version {version}.</source>
        <translation>由程序版本 {version} 从 {file} 载入。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/looking.py"/>
        <source>Loading the network</source>
        <extracomment>said below the window</extracomment>
        <translation>载入网络</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Locked</source>
        <extracomment>said below the window</extracomment>
        <translation>已锁定</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/coding_bar.py"/>
        <source>Locked: its coding counts as final. File, Annotators unlocks it.</source>
        <translation>已锁定：其标注视为最终结果。可在“文件 &gt; 标注者”中解锁。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/about.py"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Longest</source>
        <extracomment>said below the window</extracomment>
        <translation>最长</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/prepare.py"/>
        <source>Looking at the pitch of the sound</source>
        <extracomment>said below the window</extracomment>
        <translation>分析声音的音高</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Looking at what was corrected…</source>
        <translation>正在查看修正的内容…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>Looking through the library…</source>
        <translation>正在查看媒体库…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Looks at</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Loop segment</source>
        <extracomment>said below the window</extracomment>
        <translation>循环播放片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>Losses and figures are also written there, for TensorBoard</source>
        <translation>损失和指标也写到那里，供 TensorBoard 使用</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/sound.py"/>
        <source>Main track</source>
        <translation>主音轨</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Make a few short clips with known changes of mood and add them.</source>
        <extracomment>said below the window</extracomment>
        <translation>生成几段情绪变化已知的短片并添加。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Make a segment between the marks with the label used last; digits choose another.</source>
        <extracomment>said below the window</extracomment>
        <translation>用上次的标签在标记之间生成片段；数字键可选其他标签。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Make a small copy of every video that is opened, and play from it.</source>
        <extracomment>said below the window</extracomment>
        <translation>为每个打开的视频生成小副本并从中播放。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Make and edit label schemes: names, colours, keys, descriptions, order; import and export.</source>
        <extracomment>said below the window</extracomment>
        <translation>新建和编辑标签体系：名称、颜色、按键、说明、顺序；导入和导出。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Make text, buttons and rows larger, up to twice; holds from the next start.</source>
        <extracomment>said below the window</extracomment>
        <translation>放大文字、按钮和行，最多两倍；下次启动时生效。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Make the project if there is none of this name</source>
        <translation>若没有此名称的项目则新建</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/requests.py"/>
        <source>Making a proxy of</source>
        <extracomment>said below the window</extracomment>
        <translation>生成代理</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/demo.py"/>
        <source>Making the demo library: a few short clips. This takes a moment.</source>
        <translation>正在生成演示媒体库：几段短片。请稍候。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/demo.py"/>
        <source>Making the demo library: {percent} %</source>
        <translation>正在制作演示媒体库：{percent}%</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/proxy.py"/>
        <source>Making the proxy</source>
        <extracomment>said below the window</extracomment>
        <translation>生成代理</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/prepare.py"/>
        <source>Making thumbnails</source>
        <extracomment>said below the window</extracomment>
        <translation>生成缩略图</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/sensitivity.py"/>
        <source>Many</source>
        <translation>多</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/controller.py"/>
        <source>Mark a stretch with in and out, or select a segment, to record it again.</source>
        <translation>用入点和出点标记区段，或选择片段，以重新录制。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Mark in</source>
        <extracomment>said below the window</extracomment>
        <translation>设入点</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Mark out</source>
        <extracomment>said below the window</extracomment>
        <translation>设出点</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>McBride 2005</source>
        <extracomment>said below the window</extracomment>
        <translation>McBride 2005</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_agreement.py"/>
        <source>Mean distance (RMSE)</source>
        <extracomment>said below the window</extracomment>
        <translation>平均距离 (RMSE)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Mean of 0.5 s</source>
        <translation>0.5 s 均值</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Mean of 1 s</source>
        <translation>1 s 均值</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Mean of 2 s</source>
        <translation>2 s 均值</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Mean of 5 s</source>
        <translation>5 s 均值</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/lags.py"/>
        <source>Mean of the others</source>
        <translation>他人的均值</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Meaning</source>
        <extracomment>said below the window</extracomment>
        <translation>含义</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Means</source>
        <extracomment>said below the window</extracomment>
        <translation>含义</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/datasets.py"/>
        <source>Means of {value} s, lags taken off; intervals of 95 %.</source>
        <extracomment>said below the window</extracomment>
        <translation>每 {value} 秒取平均值，已去除滞后；区间为 95 %。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Measure</source>
        <extracomment>said below the window</extracomment>
        <translation>测量</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/requests.py"/>
        <source>Measuring</source>
        <extracomment>said below the window</extracomment>
        <translation>测量</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/network_acts.py"/>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Median length</source>
        <extracomment>said below the window</extracomment>
        <translation>中位长度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/projects.py"/>
        <source>Merge project</source>
        <translation>合并项目</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Merge project…</source>
        <extracomment>said below the window</extracomment>
        <translation>合并项目…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Merge segments</source>
        <extracomment>said below the window</extracomment>
        <translation>合并片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Merge with next</source>
        <extracomment>said below the window</extracomment>
        <translation>与下一个合并</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/merging.py"/>
        <source>Merge {name}</source>
        <extracomment>said below the window</extracomment>
        <translation>合并 {name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/merging.py"/>
        <source>Merged {name} into {name_}</source>
        <extracomment>said below the window</extracomment>
        <translation>已将 {name} 并入 {name_}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/merging.py"/>
        <source>Merged “{name}”: no segment and no trace, but videos or curves; see the details.</source>
        <translation>已合并“{name}”：没有片段和轨迹，但有视频或曲线；见详情。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/merging.py"/>
        <source>Merged “{name}”: {taken}. Undo takes them out again.</source>
        <translation>已合并“{name}”：{taken}。可撤销。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Merging needs at least two segments. Select another one as well.</source>
        <extracomment>said below the window</extracomment>
        <translation>合并至少需要两个片段。请再选一个。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Milliseconds from what you see to the key you press.
Marks and labels made while playing are put so much earlier.</source>
        <translation>从看到到按键的毫秒数。
播放时设的标记和标签会提前这么多。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/specs.py"/>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/mistakes.py"/>
        <source>Missed</source>
        <translation>遗漏</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/mistakes.py"/>
        <source>Mistake</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/mistakes.py"/>
        <source>Mistakes</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/outcome.py"/>
        <source>Mistakes in videos that you code blind appear once you are done with them.</source>
        <translation>您盲标的视频中的错误在完成后才会显示。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Mistakes, listed by the window: {mistakes}.</source>
        <extracomment>said below the window</extracomment>
        <translation>错误（窗口逐一列出）：{mistakes}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/datasets.py"/>
        <source>Moments {step_us} s apart; intervals over videos (95 %).</source>
        <extracomment>said below the window</extracomment>
        <translation>时刻间隔 {step_us} s；区间按视频 (95 %)。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>More certain</source>
        <extracomment>said below the window</extracomment>
        <translation>提高确信度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>More is better.</source>
        <translation>越高越好。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Motion</source>
        <translation>运动</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Move</source>
        <extracomment>said below the window</extracomment>
        <translation>移动</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move a frame back</source>
        <extracomment>said below the window</extracomment>
        <translation>后移一帧</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move a frame forward</source>
        <extracomment>said below the window</extracomment>
        <translation>前移一帧</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Move edge</source>
        <extracomment>said below the window</extracomment>
        <translation>移动边界</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Move it, with the picture following; Alt suspends snapping</source>
        <translation>移动它，画面随之变化；按住 Alt 暂停吸附</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Move lane down</source>
        <extracomment>said below the window</extracomment>
        <translation>下移轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Move lane up</source>
        <extracomment>said below the window</extracomment>
        <translation>上移轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Move segment</source>
        <extracomment>said below the window</extracomment>
        <translation>移动片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move ten frames back</source>
        <extracomment>said below the window</extracomment>
        <translation>后移十帧</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move ten frames forward</source>
        <extracomment>said below the window</extracomment>
        <translation>前移十帧</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move the selected segments a frame earlier.</source>
        <extracomment>said below the window</extracomment>
        <translation>将选中的片段提前一帧。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move the selected segments a frame later.</source>
        <extracomment>said below the window</extracomment>
        <translation>将选中的片段推后一帧。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move the selected segments ten frames earlier.</source>
        <extracomment>said below the window</extracomment>
        <translation>将选中的片段提前十帧。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move the selected segments ten frames later.</source>
        <extracomment>said below the window</extracomment>
        <translation>将选中的片段推后十帧。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline_controller.py"/>
        <source>Move to lane</source>
        <translation>移到轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move to lane above</source>
        <extracomment>said below the window</extracomment>
        <translation>移到上方轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move to lane below</source>
        <extracomment>said below the window</extracomment>
        <translation>移到下方轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Move to lane…</source>
        <extracomment>said below the window</extracomment>
        <translation>移到轨道…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Move {count} segments</source>
        <extracomment>said below the window</extracomment>
        <translation>移动 {count} 个片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Moving the end of a segment of yours, or deleting one, moves what follows in its lane.</source>
        <extracomment>said below the window</extracomment>
        <translation>移动您片段的结尾或删除片段时，同轨道后面的内容随之移动。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Mute</source>
        <extracomment>said below the window</extracomment>
        <translation>静音</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>NVIDIA graphics card</source>
        <translation>NVIDIA 显卡</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Name at the server</source>
        <translation>服务器用户名</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Name of somebody new</source>
        <translation>新标注者姓名</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Name of the label:</source>
        <translation>标签名称：</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Name of the scheme</source>
        <translation>体系名称</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Name of the scheme and, after a colon, its labels:
Moods: calm, tense, tired</source>
        <translation>体系名称，英文冒号后列出标签，以英文逗号分隔：
心情: 平静, 紧张, 疲倦</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Name of the server, with :port if it has one of its own; or the address</source>
        <translation>服务器名称，有专用端口时加 :port；或完整地址</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging.py"/>
        <source>Name the network to judge too: --network A --against B.</source>
        <extracomment>said below the window</extracomment>
        <translation>也请指定要评判的网络：--network A --against B。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>Needs none</source>
        <translation>不需要</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Negative</source>
        <extracomment>said below the window</extracomment>
        <translation>消极</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/matching.py"/>
        <source>Neither of the two has a segment.</source>
        <extracomment>said below the window</extracomment>
        <translation>两者都没有片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Network to compare it with</source>
        <translation>用于比较的网络</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>Network to judge</source>
        <translation>要评判的网络</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Networks against people</source>
        <extracomment>said below the window</extracomment>
        <translation>网络与人的对比</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>Networks speak of "{name}", so it stays. Make a scheme of your own instead.</source>
        <extracomment>said below the window</extracomment>
        <translation>有网络使用“{name}”，因此须保留。请另建自己的体系。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/networks.py"/>
        <source>Networks: {networks}. Weights: {join}.</source>
        <extracomment>said below the window</extracomment>
        <translation>网络：{networks}。权重：{join}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Networks…</source>
        <extracomment>said below the window</extracomment>
        <translation>网络…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Neutral</source>
        <extracomment>said below the window</extracomment>
        <translation>中性</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>New</source>
        <extracomment>said below the window</extracomment>
        <translation>新</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/outcome.py"/>
        <source>New against present on the held-out videos</source>
        <translation>留出视频上新网络与现有网络的对比</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>New and moved segments cut the others of their lane, so that none overlap; one undo.</source>
        <extracomment>said below the window</extracomment>
        <translation>新建和移动的片段会裁切同轨道的其他片段，使其互不重叠；一次撤销即可还原。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>New and moved segments now cut the others of their lane.</source>
        <translation>新建和移动的片段现在会裁切同轨道的其他片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>New key:</source>
        <translation>新按键：</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>New label</source>
        <translation>新标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>New label scheme</source>
        <translation>新标签体系</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>New label scheme "{name}"</source>
        <extracomment>said below the window</extracomment>
        <translation>新建标签体系“{name}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>New lane of mine</source>
        <translation>我的新轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/projects.py"/>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>New project…</source>
        <extracomment>said below the window</extracomment>
        <translation>新建项目…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>New segment</source>
        <extracomment>said below the window</extracomment>
        <translation>新建片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>New segments and digits go there; drag it to order the lanes</source>
        <translation>新片段和数字键使用该轨道；拖动可调整轨道顺序</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/lanes.py"/>
        <source>New segments are yours, so they go into a lane of yours. Choose or open one.</source>
        <extracomment>said below the window</extracomment>
        <translation>新片段属于您，因此放入您的轨道。请选择或打开一条。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>New segments go here</source>
        <translation>新片段放在这里</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/specs.py"/>
        <source>New segments go here.</source>
        <translation>新片段放在这里。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>New segments go into lanes of yours. Open one from the list of lanes.</source>
        <translation>新片段放入您的轨道。请从轨道列表中打开一条。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/lanes.py"/>
        <source>New segments go into this lane, so it stays. Choose another for them first.</source>
        <extracomment>said below the window</extracomment>
        <translation>新片段放入此轨道，因此它须保留。请先为新片段另选一条。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>New segments one lane down</source>
        <extracomment>said below the window</extracomment>
        <translation>新片段改用下一条轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>New segments one lane up</source>
        <extracomment>said below the window</extracomment>
        <translation>新片段改用上一条轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Next segment</source>
        <extracomment>said below the window</extracomment>
        <translation>下一个片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Next uncertain</source>
        <extracomment>said below the window</extracomment>
        <translation>下一个不确定处</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source>Next uncertain  {key}</source>
        <translation>下一个不确定处  {key}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Next video</source>
        <extracomment>said below the window</extracomment>
        <translation>下一个视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/backup.py"/>
        <source>No backup of "{name}" could be made in "{backup_folder}". The project itself is fine. Check that the disk has room and allows writing.</source>
        <extracomment>said below the window</extracomment>
        <translation>无法在“{backup_folder}”中备份“{name}”。项目本身完好。请检查磁盘是否有空间并允许写入。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/curves.py"/>
        <source>No curves yet. They appear here while the video is analysed.</source>
        <translation>尚无曲线。分析视频时会在此出现。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_events.py"/>
        <source>No focal subject</source>
        <extracomment>said below the window</extracomment>
        <translation>无焦点被试</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>No gamepad is there.</source>
        <translation>没有手柄。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/gamepad_controller.py"/>
        <source>No gamepad is there. It is used as soon as one is plugged in; mouse and keys record.</source>
        <translation>没有手柄。插入后即可使用；可用鼠标和按键录制。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>No held-out video has been gone through by a person in the scheme “{name}”: review all proposals of one, or say Done for it. Held out: {videos_text}.</source>
        <extracomment>said below the window</extracomment>
        <translation>体系“{name}”中还没有留出视频被人完整审阅过：请审阅其中一个的所有提议，或将其标为“完成”。留出：{videos_text}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/trace_moments.py"/>
        <source>No instant has a value of both raters.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有两位评分者都有值的时刻。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>No mistakes</source>
        <translation>没有错误</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging.py"/>
        <source>No network "{name}" has run in this project. Those that have: {those}.</source>
        <extracomment>said below the window</extracomment>
        <translation>此项目中没有运行过网络“{name}”。运行过的有：{those}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging.py"/>
        <source>No network has run on any video of this project, so there is nothing to judge.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有网络在此项目的任何视频上运行过，因此没有可评判的内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/review.py"/>
        <source>No open proposal of this video scores so high. Lower the limit to accept some.</source>
        <extracomment>said below the window</extracomment>
        <translation>此视频没有分数这么高的待定提议。降低限值以接受一些。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>No open proposal scores so high. Lower the score to accept some.</source>
        <translation>没有分数这么高的待定提议。降低分数以接受一些。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>No other cut agrees better with {decisions} decisions before {place} (F1 {f1_after}).</source>
        <extracomment>said below the window</extracomment>
        <translation>没有其他切分与 {place} 之前的 {decisions} 个决定更吻合（F1 {f1_after}）。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>No other network</source>
        <translation>没有其他网络</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/proxy.py"/>
        <source>No picture of "{name}" can be read, so it can have no proxy.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”的画面都无法读取，因此不能有代理。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/opening.py"/>
        <source>No project can be made in "{parent}". Choose a folder that you can write.</source>
        <extracomment>said below the window</extracomment>
        <translation>无法在“{parent}”中创建项目。请选择可写入的文件夹。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/opening.py"/>
        <source>No project can be made in "{parent}": it could not be written whole, most likely because the disk is full. Nothing was left behind. Free some space, or choose a folder on another disk.</source>
        <extracomment>said below the window</extracomment>
        <translation>无法在“{parent}”中创建项目：未能完整写入，很可能是磁盘已满。没有留下任何文件。请释放一些空间，或选择另一个磁盘上的文件夹。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_host.py"/>
        <source>No project can be made in “{parent}”. Free some space or allow writing there.</source>
        <translation>无法在“{parent}”中创建项目。请腾出空间或允许在此写入。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>No proposal is selected.</source>
        <extracomment>said below the window</extracomment>
        <translation>未选中提议。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/controller.py"/>
        <source>No proposal of the library is open. Everything is decided.</source>
        <translation>媒体库中没有待定提议。全部已决定。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>No proposals yet</source>
        <translation>尚无提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>No proxy</source>
        <extracomment>said below the window</extracomment>
        <translation>不用代理</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/device_output.py"/>
        <source>No sound device was found. {no_sound}</source>
        <translation>未找到音频设备。{no_sound}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/tallies.py"/>
        <source>No stretch was judged by two, so there is nothing to compare.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有区段由两人判断，因此无从比较。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/traces.py"/>
        <source>No trace ever changes, so there is no variation to agree on.</source>
        <extracomment>said below the window</extracomment>
        <translation>轨迹从不变化，因此没有可比较一致性的变化。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>No trace is chosen.</source>
        <extracomment>said below the window</extracomment>
        <translation>未选择轨迹。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ekman6/pack.json"/>
        <source>No trained weights were published: train CTEN here with `vemo train`, or take a checkpoint that the official program wrote</source>
        <extracomment>said below the window</extracomment>
        <translation>没有已发布的训练权重：请在此用 `vemo train` 训练 CTEN，或使用官方程序写出的检查点</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vaanet-ve8/pack.json"/>
        <source>No trained weights were published: train VAANet here with `vemo train`, or take a checkpoint that the official program wrote</source>
        <extracomment>said below the window</extracomment>
        <translation>没有已发布的训练权重：请在此用 `vemo train` 训练 VAANet，或使用官方程序写出的检查点</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>No two people rated the same video over time yet. Traces of videos that you code blind count once you are done with them.</source>
        <translation>尚无两人对同一视频随时间评分。您盲标的视频的轨迹在完成后才计入。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>No two people rated the same video over time. Record valence and arousal to compare.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有两人对同一视频随时间评分。请录制效价和唤醒度以便比较。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/unitizing.py"/>
        <source>No two raters ever marked the same moment, so there are no labels to compare.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有两位评分者标记过同一时刻，因此没有可比较的标签。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/words/controller.py"/>
        <source>No video has subtitles.</source>
        <translation>没有视频带字幕。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/lesson_report.py"/>
        <source>No video is held out yet, so nothing says whether the new network is better.</source>
        <extracomment>said below the window</extracomment>
        <translation>尚无留出视频，因此无从判断新网络是否更好。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>No video matches the search.</source>
        <translation>没有符合搜索的视频。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>No video of the library has proposals yet. Analyse some, and what waits for you is listed here.</source>
        <translation>媒体库中尚无带提议的视频。分析一些视频，待处理的内容会列在这里。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>No video that a network ran on has been gone through by a person in the scheme “{name}”, so there is nothing to judge by.{where}</source>
        <extracomment>said below the window</extracomment>
        <translation>体系“{name}”中，网络运行过的视频都未被人完整审阅，因此无从评判。{where}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/video_page.py"/>
        <source>No video waits. Those that were analysed are listed here until you have gone through them, the ones that would teach a network most first.</source>
        <translation>没有等待的视频。已分析的视频会列在这里，直到您看完为止，对网络最有教益的在前。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>No video was judged by two people in this scheme yet. Videos that you code blind appear once you are done with them.</source>
        <translation>尚无视频在此体系下由两人判断过。您盲标的视频在完成后才会出现。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/tallies.py"/>
        <source>Nobody chose this label where another one judged too.</source>
        <extracomment>said below the window</extracomment>
        <translation>在另一人也判断过之处，无人选此标签。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/unitizing.py"/>
        <source>Nobody gave this label where another one marked something too.</source>
        <extracomment>said below the window</extracomment>
        <translation>在另一人也标记过之处，无人给出此标签。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>Nobody has corrected anything yet. Review some videos first; three are enough to begin.</source>
        <translation>还没有人修正过任何内容。请先审阅一些视频；三个即可开始。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Nobody has done anything yet.</source>
        <extracomment>said below the window</extracomment>
        <translation>还没有人做过任何操作。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/learning.py"/>
        <source>Nobody has labelled anything in "{name}" yet, and proposals that nobody judged are nothing to learn from. Review some videos first.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”中还没有人标注过，而无人判断的提议无从学习。请先审阅一些视频。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Nobody has labelled anything yet.</source>
        <extracomment>said below the window</extracomment>
        <translation>还没有人标注过任何内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/datasets.py"/>
        <source>Nobody has labelled or rated anything in "{name}" yet, and proposals that nobody judged make no dataset. Review some videos first.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”中还没有人标注或评分过，而无人判断的提议不能组成数据集。请先审阅一些视频。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/unitizing.py"/>
        <source>Nobody marked anything, so there are no segments to agree on.</source>
        <extracomment>said below the window</extracomment>
        <translation>无人标记，因此没有可比较一致性的片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/words/controller.py"/>
        <source>Nobody says that.</source>
        <translation>没有人说过。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/bulk.py"/>
        <source>None of the selected segments is an open proposal.</source>
        <translation>选中的片段都不是待定提议。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>None of these proposals is open any more. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>这些提议都已不再待定。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/sensitivity.py"/>
        <source>Not analysed yet</source>
        <translation>尚未分析</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>Not installed, {size}</source>
        <translation>未安装，{size}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Not kept: {lost}.</source>
        <translation>不保留：{lost}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Not measured on this machine yet.</source>
        <translation>尚未在本机测量。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Not recording</source>
        <translation>未在录制</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>Not shown to be better</source>
        <translation>未显示更好</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/recent_list.py"/>
        <source>Not there now: {path}</source>
        <translation>现在不在那里：{path}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_form.py"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_making.py"/>
        <source>Nothing could be written to {home}: {reason}. What was installed before still is, and what was fetched is kept. Make room or choose another disk with VEMO_HOME, then try again.</source>
        <extracomment>said below the window</extracomment>
        <translation>无法写入 {home}：{reason}。先前安装的仍在，已下载的保留。请腾出空间或用 VEMO_HOME 选择其他磁盘后重试。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Nothing fades, slides, blinks or goes away by itself.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有淡入、滑动、闪烁，也没有内容自行消失。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>Nothing is proposed</source>
        <translation>没有提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>Nothing to review</source>
        <translation>没有待审阅的内容</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/taught_networks.py"/>
        <source>Nothing was adopted here, so there is nothing to go back to.</source>
        <extracomment>said below the window</extracomment>
        <translation>此处没有采用过网络，因此无从退回。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/chart.py"/>
        <source>Nothing was learnt yet.</source>
        <translation>尚未学习。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>Nothing was recorded there, so nothing was erased.</source>
        <extracomment>said below the window</extracomment>
        <translation>那里没有录制内容，因此没有擦除。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/recorder.py"/>
        <source>Nothing was recorded: no frame was shown meanwhile.</source>
        <translation>未录到任何内容：其间没有显示任何帧。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>Nowhere do people lie so far apart. Look for smaller distances above.</source>
        <translation>没有分歧如此大之处。请在上方查找更小的距离。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Number the people instead of naming them</source>
        <translation>用编号代替人名</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/history.py"/>
        <source>Number {position} is the arrival of proposals, which undo passes over. Nothing was changed: name what was done before or after it, or 0 for the state before everything that was done.</source>
        <extracomment>said below the window</extracomment>
        <translation>编号 {position} 是提议到达的记录，撤销会跳过它。没有改变任何东西：请给出它之前或之后的操作编号，或用 0 表示所有操作之前的状态。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Nunnally and Bernstein 1994</source>
        <extracomment>said below the window</extracomment>
        <translation>Nunnally and Bernstein 1994</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris.py"/>
        <source>Observations of a BORIS project, or a table of events it exported.</source>
        <extracomment>said below the window</extracomment>
        <translation>BORIS 项目的观察，或其导出的事件表。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>On one side whole: it teaches or it judges, never both</source>
        <translation>整体归于一侧：用于学习或用于评判，绝不兼用</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/teach_traces.py"/>
        <source>On the videos that were left out in turn, nothing that was learnt followed traces better than the built-in network does, so the new network says what that one says.</source>
        <extracomment>said below the window</extracomment>
        <translation>在轮流留出的视频上，学到的内容并不比内置网络更符合轨迹，因此新网络给出与内置网络相同的结果。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>One frame back; moves the selected edge when there is one.</source>
        <extracomment>said below the window</extracomment>
        <translation>后退一帧；选中边界时移动边界。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>One frame forward</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>One frame forward; moves the selected edge when there is one.</source>
        <extracomment>said below the window</extracomment>
        <translation>前进一帧；选中边界时移动边界。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/controller.py"/>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/edits.py"/>
        <source>One moment: many changes are being written. Nothing was changed just now.</source>
        <translation>请稍候：正在写入大量更改。刚才未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>One second back; a selected edge moves ten frames.</source>
        <extracomment>said below the window</extracomment>
        <translation>后退一秒；选中边界时移动十帧。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>One second forward; a selected edge moves ten frames.</source>
        <extracomment>said below the window</extracomment>
        <translation>前进一秒；选中边界时移动十帧。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>One video only: there are no intervals, which come from drawing whole videos again.</source>
        <extracomment>said below the window</extracomment>
        <translation>只有一个视频：没有区间，因为区间来自对整个视频的重抽样。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/gwet.py"/>
        <source>Only one label was ever used, and AC1 needs two to choose from.</source>
        <extracomment>said below the window</extracomment>
        <translation>只用过一个标签，而 AC1 需要两个可选。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Only segments of people move together; proposals stay where they are.</source>
        <extracomment>said below the window</extracomment>
        <translation>只有人的片段可以一起移动；提议保持原位。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Only where people differ</source>
        <translation>仅意见不同之处</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Open</source>
        <extracomment>said below the window</extracomment>
        <translation>未完成</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Open</source>
        <comment>what to do with a video</comment>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Open a project on a database server, where several people label at once.</source>
        <extracomment>said below the window</extracomment>
        <translation>打开数据库服务器上的项目，多人可同时标注。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Open a video first, and install what the network needs</source>
        <translation>请先打开视频，并安装网络所需内容</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/overlay.py"/>
        <source>Open a video from the library to see it over time.</source>
        <translation>从媒体库打开视频，以在此按时间查看。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/next_step.py"/>
        <source>Open a video from the library; what you select in it is told here.</source>
        <translation>从媒体库打开一个视频；所选内容的信息显示在这里。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/coding_bar.py"/>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Open another project file.</source>
        <extracomment>said below the window</extracomment>
        <translation>打开另一个项目文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/exporting.py"/>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/projects.py"/>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Open project…</source>
        <extracomment>said below the window</extracomment>
        <translation>打开项目…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>Open proposals, the most urgent first</source>
        <translation>待定提议，最紧迫的在前</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Open shared project</source>
        <translation>打开共享项目</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Open shared project…</source>
        <extracomment>said below the window</extracomment>
        <translation>打开共享项目…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Open the next video of the list.</source>
        <extracomment>said below the window</extracomment>
        <translation>打开列表中的下一个视频。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Open the video before in the list.</source>
        <extracomment>said below the window</extracomment>
        <translation>打开列表中的上一个视频。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/recent_list.py"/>
        <source>Open {path}</source>
        <translation>打开 {path}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/recent_list.py"/>
        <source>Open {stem}</source>
        <translation>打开 {stem}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/view.py"/>
        <source>Opening “{name}”…</source>
        <translation>正在打开“{name}”…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/opening.py"/>
        <source>Opening “{project}” on {server}…</source>
        <translation>正在打开 {server} 上的“{project}”…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/sides.py"/>
        <source>Others of its subject or folder are held out, so it may not teach.</source>
        <extracomment>said below the window</extracomment>
        <translation>同一被试或文件夹的其他视频已留出，因此不能用于学习。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/interval_fields.py"/>
        <source>Out</source>
        <translation>出</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/guide.py"/>
        <source>Page of the guide</source>
        <translation>指南页面</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/guide.py"/>
        <source>Pages of the guide</source>
        <translation>指南页面列表</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Paint</source>
        <extracomment>said below the window</extracomment>
        <translation>涂画</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Pair</source>
        <extracomment>said below the window</extracomment>
        <translation>配对</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Parquet and JSON lines</source>
        <translation>Parquet 和 JSON 行</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/parquet.py"/>
        <source>Parquet tables</source>
        <extracomment>said below the window</extracomment>
        <translation>Parquet 表格</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Parts</source>
        <translation>子集</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>People</source>
        <extracomment>said below the window</extracomment>
        <translation>人员</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>People who label in one project see each other's segments, and changing one makes it one's own. For independent judgements, let each work in a project of their own and compare the projects, or import the labels of each.</source>
        <extracomment>said below the window</extracomment>
        <translation>在同一项目中标注的人能看到彼此的片段，改动即归自己。若要独立判断，请让每人在自己的项目中工作并比较项目，或导入各人的标签。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Per cent. Holds from the next start of the program.</source>
        <translation>百分比。程序下次启动时生效。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Person</source>
        <extracomment>said below the window</extracomment>
        <translation>人员</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/r3d101-km/pack.json"/>
        <source>Pictures for CTEN.</source>
        <extracomment>said below the window</extracomment>
        <translation>供 CTEN 使用的画面。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/i3d-rgb/pack.json"/>
        <source>Pictures for TSL-Net.</source>
        <extracomment>said below the window</extracomment>
        <translation>供 TSL-Net 使用的画面。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/resnet-101-kinetics/pack.json"/>
        <source>Pictures for VAANet.</source>
        <extracomment>said below the window</extracomment>
        <translation>供 VAANet 使用的画面。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/clip-vit-b32/pack.json"/>
        <source>Pictures for VEMOCLAP.</source>
        <extracomment>said below the window</extracomment>
        <translation>供 VEMOCLAP 使用的画面。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/spectrogram.py"/>
        <source>Pitch</source>
        <translation>音高</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/spectrogram.py"/>
        <source>Pitch from 60 Hz below to 8 kHz above; the louder, the brighter.</source>
        <translation>音高下起 60 Hz，上至 8 kHz；越响越亮。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play around edge</source>
        <extracomment>said below the window</extracomment>
        <translation>播放边界附近</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play at the next faster speed, up to 4x.</source>
        <extracomment>said below the window</extracomment>
        <translation>用更快一档的速度播放，最高 4x。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play at the next slower speed, down to 0.25x.</source>
        <extracomment>said below the window</extracomment>
        <translation>用更慢一档的速度播放，最低 0.25x。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play backwards</source>
        <extracomment>said below the window</extracomment>
        <translation>倒放</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play backwards; again for faster.</source>
        <extracomment>said below the window</extracomment>
        <translation>倒放；再按加快。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play every video from its own file.</source>
        <extracomment>said below the window</extracomment>
        <translation>每个视频都从原文件播放。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play forwards</source>
        <extracomment>said below the window</extracomment>
        <translation>正放</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play from a small copy where a video is decoded slower than it plays; the copy is made once.</source>
        <extracomment>said below the window</extracomment>
        <translation>解码跟不上播放时从小副本播放；副本只生成一次。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play from one second before the edge, or the playhead, to one second after.</source>
        <extracomment>said below the window</extracomment>
        <translation>从边界或播放头前一秒播放到后一秒。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play or pause</source>
        <extracomment>said below the window</extracomment>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Play the selected segment again and again</source>
        <translation>反复播放选中的片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play the selected segment again and again.</source>
        <extracomment>said below the window</extracomment>
        <translation>反复播放选中的片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Play; again for faster.</source>
        <extracomment>said below the window</extracomment>
        <translation>播放；再按加快。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/device_output.py"/>
        <source>Playback goes on without sound.</source>
        <translation>播放将没有声音。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>Played from a small copy of the same frames, because the file is slow to decode. Paused, you see the file itself.</source>
        <translation>因文件解码较慢，正从帧相同的小副本播放。暂停时看到的是原文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Positive</source>
        <extracomment>said below the window</extracomment>
        <translation>积极</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/textgrid.py"/>
        <source>Praat TextGrid</source>
        <extracomment>said below the window</extracomment>
        <translation>Praat TextGrid</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/requests.py"/>
        <source>Preparing</source>
        <extracomment>said below the window</extracomment>
        <translation>准备</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/outcome.py"/>
        <source>Present</source>
        <translation>现有</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>Press {next} to go to a proposal. If it is right, press {accept}: the decision is solid and saved.</source>
        <translation>按 {next} 转到一个提议。若正确，按 {accept}：决定即成实线并保存。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>Press {play} to play and again to pause. {step_back} and {step_forward} move by one frame.</source>
        <translation>按 {play} 播放，再按暂停。{step_back} 和 {step_forward} 移动一帧。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>Press {undo}. Everything can be taken back, also tomorrow; {show_history} lists every change.</source>
        <translation>按 {undo}。一切都可撤销，明天也行；{show_history} 列出每次更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Previous segment</source>
        <extracomment>said below the window</extracomment>
        <translation>上一个片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Previous video</source>
        <extracomment>said below the window</extracomment>
        <translation>上一个视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>Problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Progress</source>
        <extracomment>said below the window</extracomment>
        <translation>进展</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Progress of learning</source>
        <translation>学习进度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/about.py"/>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/projects.py"/>
        <source>Projects (*.vemo)</source>
        <translation>项目 (*.vemo)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/projects.py"/>
        <source>Projects (*.vemo);;All files (*)</source>
        <translation>项目 (*.vemo);;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/via.py"/>
        <source>Projects for the VGG image and video annotator; one per video.</source>
        <extracomment>said below the window</extracomment>
        <translation>用于 VGG 图像与视频标注器的项目；每个视频一个。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_connection.py"/>
        <source>Projects on a server need a further package, which is not installed here. Install it with "pip install vemo-desktop[postgresql]" and open the project again.</source>
        <extracomment>said below the window</extracomment>
        <translation>服务器上的项目需要另一个包，但此处未安装。请用 "pip install vemo-desktop[postgresql]" 安装后重新打开项目。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/recent_list.py"/>
        <source>Projects that you open are listed here.</source>
        <translation>您打开的项目会列在这里。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Proposal, accepted</source>
        <translation>提议，已接受</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Proposal, adjusted</source>
        <translation>提议，已调整</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Proposal, open</source>
        <translation>提议，待定</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Proposal, rejected</source>
        <translation>提议，已拒绝</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/specs.py"/>
        <source>Proposals</source>
        <translation>提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Proposals come from: {network}</source>
        <translation>提议来自：{network}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Proposals of network</source>
        <translation>网络的提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/importing.py"/>
        <source>Proposals of {network} taken from {name} ({format_name})</source>
        <extracomment>said below the window</extracomment>
        <translation>取自 {name} 的 {network} 提议 ({format_name})</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>Proposals that will be accepted</source>
        <translation>将被接受的提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>Proposals, the most urgent first</source>
        <translation>提议，最紧迫的在前</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>Propose</source>
        <extracomment>said below the window</extracomment>
        <translation>提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>Propose again</source>
        <extracomment>said below the window</extracomment>
        <translation>重新提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Propose what comes after your last decision anew, as agrees best with what you decided before it.</source>
        <extracomment>said below the window</extracomment>
        <translation>按与您此前决定最吻合的方式，重新提议最后决定之后的内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/model.py"/>
        <source>Proposed</source>
        <translation>提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Proposed by competence (Dawid-Skene)</source>
        <translation>按能力提出 (Dawid-Skene)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Proposed by vote</source>
        <translation>按投票提出</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Proposed by {network}{score}{when}.</source>
        <translation>由{network}提议{score}{when}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Proxy always</source>
        <extracomment>said below the window</extracomment>
        <translation>始终用代理</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Proxy where it stutters</source>
        <extracomment>said below the window</extracomment>
        <translation>卡顿时用代理</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/signals/card.json"/>
        <source>Published formulas over picture, sound, faces and subtitles; untrained, needs no weights.</source>
        <extracomment>said below the window</extracomment>
        <translation>基于画面、声音、人脸和字幕的已发表公式；未经训练，不需要权重。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>Published formulas with constants chosen by hand; nothing was learned from data. A first sketch to correct, not a measurement.</source>
        <extracomment>said below the window</extracomment>
        <translation>已发表的公式，常数由人工选定；没有从数据中学习。是供修正的初稿，而非测量。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>Published ratings of valence and arousal by many people.</source>
        <extracomment>said below the window</extracomment>
        <translation>由多人给出的已发表的效价和唤醒度评分。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Put the cursor into the search field.</source>
        <extracomment>said below the window</extracomment>
        <translation>将光标放入搜索框。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Put the lane of the selected segment, else the one for new segments, one place higher.</source>
        <extracomment>said below the window</extracomment>
        <translation>将选中片段所在的轨道（没有则为新片段的轨道）上移一位。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Put the lane of the selected segment, else the one for new segments, one place lower.</source>
        <extracomment>said below the window</extracomment>
        <translation>将选中片段所在的轨道（没有则为新片段的轨道）下移一位。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Put the playhead there</source>
        <translation>将播放头移到那里</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Put the selected segments into your lane before; what is not yours is copied there.</source>
        <extracomment>said below the window</extracomment>
        <translation>将选中的片段放入您的上一条轨道；不属于您的则复制过去。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Put the selected segments into your next lane; what is not yours is copied there. With the mouse: drag into the lane, with Ctrl for a copy.</source>
        <extracomment>said below the window</extracomment>
        <translation>将选中的片段放入您的下一条轨道；不属于您的则复制过去。用鼠标：拖入轨道，按 Ctrl 为复制。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Put this proposal off until all others are decided, and go on in the queue.</source>
        <extracomment>said below the window</extracomment>
        <translation>将此提议推迟到其他都已决定，继续处理队列。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/panels.py"/>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Quit</source>
        <extracomment>said below the window</extracomment>
        <translation>退出</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/run_choice.py"/>
        <source>Ran on {device} with program version {version}.</source>
        <translation>在 {device} 上运行，程序版本 {version}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Rated</source>
        <extracomment>said below the window</extracomment>
        <translation>已评分</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/looking.py"/>
        <source>Reading what was found</source>
        <extracomment>said below the window</extracomment>
        <translation>读取结果</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>Ready to run on this machine.</source>
        <translation>可在本机运行。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/main_window.py"/>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/traces.py"/>
        <source>Record</source>
        <extracomment>said below the window</extracomment>
        <translation>录制</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Record again</source>
        <extracomment>said below the window</extracomment>
        <translation>补录</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>Record again {what}</source>
        <extracomment>said below the window</extracomment>
        <translation>重新录制{what}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Record the marked stretch, or the selected segment, again; the trace around it stays.</source>
        <extracomment>said below the window</extracomment>
        <translation>重新录制标记的区段或选中的片段；其周围的轨迹保留。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Record trace</source>
        <extracomment>said below the window</extracomment>
        <translation>录制轨迹</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Record valence and arousal while the video plays, by mouse or arrows; again to stop.</source>
        <extracomment>said below the window</extracomment>
        <translation>播放视频时用鼠标或方向键录制效价和唤醒度；再按停止。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Record with the sticks of a gamepad too, beside mouse and arrow keys.</source>
        <extracomment>said below the window</extracomment>
        <translation>除鼠标和方向键外，也用手柄摇杆录制。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>Record {what}</source>
        <extracomment>said below the window</extracomment>
        <translation>录制{what}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Recording</source>
        <translation>录像</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/recorder.py"/>
        <source>Recording works from {slowest:g} to {fastest:g} times the speed; the speed is {rate:g}. Nothing was recorded.</source>
        <translation>录制支持 {slowest:g} 至 {fastest:g} 倍速；当前为 {rate:g}。未录到任何内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/traces.py"/>
        <source>Recover recording of {join}</source>
        <extracomment>said below the window</extracomment>
        <translation>恢复{join}的录制</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Redo</source>
        <extracomment>said below the window</extracomment>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Reduced motion</source>
        <extracomment>said below the window</extracomment>
        <translation>减少动效</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Regular expression; its first group is the subject, found in the file's name.</source>
        <translation>正则表达式；第一个分组为文件名中的被试。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Reject or delete</source>
        <extracomment>said below the window</extracomment>
        <translation>拒绝或删除</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>Reject or delete what is selected</source>
        <translation>拒绝或删除所选内容</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Reject proposal</source>
        <extracomment>said below the window</extracomment>
        <translation>拒绝提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Reject the selected proposal and go to the next; delete a segment of yours.</source>
        <extracomment>said below the window</extracomment>
        <translation>拒绝选中的提议并转到下一个；删除自己的片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Reject {count} proposals</source>
        <extracomment>said below the window</extracomment>
        <translation>拒绝 {count} 个提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>Reject, delete</source>
        <translation>拒绝、删除</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Relabel proposal</source>
        <extracomment>said below the window</extracomment>
        <translation>为提议更换标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Relabel segment</source>
        <extracomment>said below the window</extracomment>
        <translation>为片段更换标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>Relabel {count} segments</source>
        <extracomment>said below the window</extracomment>
        <translation>为 {count} 个片段更换标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Remove it from this machine</source>
        <translation>从本机移除</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Remove label</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>Remove label scheme "{name}"</source>
        <extracomment>said below the window</extracomment>
        <translation>移除标签体系“{name}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>Remove video</source>
        <extracomment>said below the window</extracomment>
        <translation>移除视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Reopen proposal</source>
        <extracomment>said below the window</extracomment>
        <translation>重新打开提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Reopen {count} proposals</source>
        <extracomment>said below the window</extracomment>
        <translation>重新打开 {count} 个提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/watching.py"/>
        <source>Returning to where it was</source>
        <extracomment>said below the window</extracomment>
        <translation>返回原处</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Review queue</source>
        <extracomment>said below the window</extracomment>
        <translation>审阅队列</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Reviewed</source>
        <extracomment>said below the window</extracomment>
        <translation>已审阅</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Right click</source>
        <translation>右键单击</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Ripple</source>
        <extracomment>said below the window</extracomment>
        <translation>波纹编辑</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Ripple is off.</source>
        <translation>波纹编辑已关闭。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/roberta-sentiment/pack.json"/>
        <source>RoBERTa for sentiment of short texts</source>
        <extracomment>said below the window</extracomment>
        <translation>RoBERTa，短文本情感倾向</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>Root</source>
        <extracomment>said below the window</extracomment>
        <translation>Root</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_cards.py"/>
        <source>Run `vemo networks install {join}`.</source>
        <extracomment>said below the window</extracomment>
        <translation>请运行 `vemo networks install {join}`。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>Run that the curves are of</source>
        <translation>曲线所属的运行</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Runs on</source>
        <translation>运行于</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Sadness</source>
        <extracomment>said below the window</extracomment>
        <translation>悲伤</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Same label</source>
        <extracomment>said below the window</extracomment>
        <translation>相同标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Same side</source>
        <extracomment>said below the window</extracomment>
        <translation>同侧</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/charts/view.py"/>
        <source>Save chart “{title}”</source>
        <translation>保存图表“{title}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/charts/view.py"/>
        <source>Save this chart as PNG or SVG</source>
        <translation>将此图表存为 PNG 或 SVG</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Saved as {name}.</source>
        <translation>已存为 {name}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/charts/view.py"/>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Say that you are a tenth less certain of the selected segment of yours.</source>
        <extracomment>said below the window</extracomment>
        <translation>将您对选中片段的确信度降低十分之一。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Say that you are a tenth more certain of the selected segment of yours.</source>
        <extracomment>said below the window</extracomment>
        <translation>将您对选中片段的确信度提高十分之一。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/coding_bar.py"/>
        <source>Say that you have coded this video from beginning to end, or take that back</source>
        <translation>声明您已从头到尾标注此视频，或收回该声明</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Say which form: A asks for the same numbers, C for the same course; 1 is about one rater, k about the mean of all.</source>
        <extracomment>said below the window</extracomment>
        <translation>请说明形式：A 要求数值相同，C 要求走向相同；1 针对单个评分者，k 针对所有人的均值。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>Score of at least</source>
        <translation>分数至少</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Scroll and pan the timeline</source>
        <translation>滚动和平移时间轴</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Scroll down through lanes, where there are too many for the time line. With the mouse: the wheel over their names, or with Alt over the time line.</source>
        <extracomment>said below the window</extracomment>
        <translation>时间轴容不下所有轨道时向下滚动。用鼠标：在轨道名称上滚轮，或在时间轴上按 Alt 滚轮。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/lane_scroll.py"/>
        <source>Scroll through lanes</source>
        <translation>滚动轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Scroll up through lanes, where there are too many for the time line.</source>
        <extracomment>said below the window</extracomment>
        <translation>时间轴容不下所有轨道时向上滚动。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Search the actions</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Search the library</source>
        <extracomment>said below the window</extracomment>
        <translation>搜索媒体库</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Search the subtitles of this video or of all; a click goes there.</source>
        <extracomment>said below the window</extracomment>
        <translation>搜索此视频或所有视频的字幕；单击即可跳转。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/words/panel.py"/>
        <source>Search what is said</source>
        <translation>搜索台词</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Second back</source>
        <extracomment>said below the window</extracomment>
        <translation>后退一秒</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Second forward</source>
        <extracomment>said below the window</extracomment>
        <translation>前进一秒</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Seed of the parts</source>
        <translation>划分子集的种子</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Segment F1</source>
        <extracomment>said below the window</extracomment>
        <translation>片段 F1</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Segments</source>
        <extracomment>said below the window</extracomment>
        <translation>片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>Segments are labelled "{name}". Relabel them first, then remove it.</source>
        <extracomment>said below the window</extracomment>
        <translation>有片段标为“{name}”。请先更换其标签，再移除。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/lane_moves.py"/>
        <source>Segments go into lanes of yours. Open one from the list of lanes.</source>
        <translation>片段放入您的轨道。请从轨道列表中打开一条。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Segments of a lane may overlap again.</source>
        <translation>同一轨道的片段又可以重叠了。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Segments of different label schemes cannot be merged.</source>
        <extracomment>said below the window</extracomment>
        <translation>不同标签体系的片段不能合并。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/review.py"/>
        <source>Segments of different videos cannot be changed in one gesture.</source>
        <extracomment>said below the window</extracomment>
        <translation>不同视频的片段不能在一次操作中更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Segments of each label</source>
        <extracomment>said below the window</extracomment>
        <translation>各标签的片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Segments wait for review as proposals of this network. What people decided stays; what its last file left open gives way.</source>
        <translation>片段作为该网络的提议等待审阅。人已做的决定保留；它上一个文件留下的待定提议让位。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Select a further segment, or all up to it; a drag then moves them all</source>
        <translation>再选一个片段，或到该片段为止的全部；拖动可一起移动</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/next_step.py"/>
        <source>Select a segment in the timeline, or go to the first proposal.</source>
        <translation>在时间轴中选择片段，或转到第一个提议。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select all in lane</source>
        <extracomment>said below the window</extracomment>
        <translation>选择轨道中的全部</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Select an action and press the new key in the field.</source>
        <translation>选择一个操作，在框中按下新按键。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select end edge</source>
        <extracomment>said below the window</extracomment>
        <translation>选择结束边界</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select every segment in the lane of the selected one, else in the lane for new segments.</source>
        <extracomment>said below the window</extracomment>
        <translation>选择选中片段所在轨道（没有则为新片段的轨道）中的所有片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select every segment in the lane that has the label of the selected one.</source>
        <extracomment>said below the window</extracomment>
        <translation>选择轨道中与选中片段标签相同的所有片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Select everything within the frame, across lanes</source>
        <translation>跨轨道选择框内的一切</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select next edge</source>
        <extracomment>said below the window</extracomment>
        <translation>选择下一个边界</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select next too</source>
        <extracomment>said below the window</extracomment>
        <translation>同时选择下一个</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select previous too</source>
        <extracomment>said below the window</extracomment>
        <translation>同时选择上一个</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select same label</source>
        <extracomment>said below the window</extracomment>
        <translation>选择相同标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select start edge</source>
        <extracomment>said below the window</extracomment>
        <translation>选择开始边界</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select the end of the segment: arrows then move it by frames.</source>
        <extracomment>said below the window</extracomment>
        <translation>选择片段的结尾：之后方向键按帧移动它。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select the start of the segment, then its end, then neither.</source>
        <extracomment>said below the window</extracomment>
        <translation>依次选择片段的开头、结尾、都不选。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Select the start of the segment: arrows then move it by frames.</source>
        <extracomment>said below the window</extracomment>
        <translation>选择片段的开头：之后方向键按帧移动它。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/sensitivity.py"/>
        <source>Sensitivity: how sure the network must be</source>
        <translation>灵敏度：网络须有多大把握</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Sentiment</source>
        <extracomment>said below the window</extracomment>
        <translation>情感倾向</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/drawing.py"/>
        <source>Set both marks first: I at the start, O at the end.</source>
        <translation>请先设两个标记：开头按 I，结尾按 O。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Set certainty</source>
        <extracomment>said below the window</extracomment>
        <translation>设置确信度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>Set lag of {authors} to {lag_us} s</source>
        <extracomment>said below the window</extracomment>
        <translation>将 {authors} 的滞后设为 {lag_us} s</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Set the end of a new segment at the playhead.</source>
        <extracomment>said below the window</extracomment>
        <translation>在播放头处设置新片段的结尾。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Set the start of a new segment at the playhead.</source>
        <extracomment>said below the window</extracomment>
        <translation>在播放头处设置新片段的开头。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/about.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Settle</source>
        <translation>裁定</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/adjudication.py"/>
        <source>Settle stretch</source>
        <extracomment>said below the window</extracomment>
        <translation>裁定区段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>Several people can label in a shared project at once; each undoes what is theirs. The password is not kept.</source>
        <translation>多人可同时在共享项目中标注；各自撤销自己的操作。密码不保存。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Share</source>
        <extracomment>said below the window</extracomment>
        <translation>比例</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Share coded twice</source>
        <translation>双人标注比例</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Share for {part}</source>
        <translation>{part}所占比例</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Share out all videos</source>
        <translation>分配所有视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/acts.py"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>Show every key, and change them.</source>
        <extracomment>said below the window</extracomment>
        <translation>显示并修改所有按键。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/undoing.py"/>
        <source>Show it</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Show less time, larger.</source>
        <extracomment>said below the window</extracomment>
        <translation>显示更短的时间，更大。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Show more time.</source>
        <extracomment>said below the window</extracomment>
        <translation>显示更长的时间。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Show or hide running and waiting work.</source>
        <extracomment>said below the window</extracomment>
        <translation>显示或隐藏正在运行和等待的任务。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Show or hide the inspector.</source>
        <extracomment>said below the window</extracomment>
        <translation>显示或隐藏检查器。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Show or hide the library.</source>
        <extracomment>said below the window</extracomment>
        <translation>显示或隐藏媒体库。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/curves/switches.py"/>
        <source>Show or hide {name}</source>
        <translation>显示或隐藏{name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>Show running and waiting work</source>
        <translation>显示正在运行和等待的任务</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Show subtitles</source>
        <translation>显示字幕</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Show the pad of valence and arousal, with the path of the last seconds and the lags.</source>
        <extracomment>said below the window</extracomment>
        <translation>显示效价和唤醒度面板，以及最近几秒的路径和滞后。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Show the review queue</source>
        <translation>显示审阅队列</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>Show videos of one state only</source>
        <translation>仅显示一种状态的视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/analyse_dialog.py"/>
        <source>Show what it needs</source>
        <translation>查看所需内容</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Show what other networks say of the same labels under the curves, and as a band how far they are apart.</source>
        <extracomment>said below the window</extracomment>
        <translation>在曲线下方显示其他网络对相同标签的判断，并以色带显示其分歧。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Show what the sound is made of over time, low tones below; computed once for a video.</source>
        <extracomment>said below the window</extracomment>
        <translation>显示声音随时间的组成，低音在下；每个视频只计算一次。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>Show what to begin with and the projects opened before.</source>
        <extracomment>said below the window</extracomment>
        <translation>显示如何开始以及以前打开过的项目。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Show with lags taken off</source>
        <translation>显示时扣除滞后</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>Show, hide, order and open lanes</source>
        <translation>显示、隐藏、排序和打开轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>Side</source>
        <translation>倾向</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>Sign</source>
        <translation>符号</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/signals/card.json"/>
        <source>Signals (built in)</source>
        <extracomment>said below the window</extracomment>
        <translation>信号（内置）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Signed by</source>
        <translation>署名</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/moments.py"/>
        <source>Silence</source>
        <extracomment>said below the window</extracomment>
        <translation>静默</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vemoclap/pack.json"/>
        <source>Six emotions from pictures, sound, faces, speech and text.</source>
        <extracomment>said below the window</extracomment>
        <translation>由画面、声音、人脸、语音和文字判断六种情绪。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vemoclap/card.json"/>
        <source>Six emotions over time from pictures, sound, faces, speech and text in the picture.</source>
        <extracomment>said below the window</extracomment>
        <translation>由画面、声音、人脸、语音和画面中的文字判断随时间的六种情绪。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/cten-ekman6/pack.json"/>
        <source>Six emotions over time.</source>
        <extracomment>said below the window</extracomment>
        <translation>随时间的六种情绪。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Size of everything</source>
        <translation>整体大小</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Size of everything…</source>
        <extracomment>said below the window</extracomment>
        <translation>整体大小…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Skip</source>
        <extracomment>said below the window</extracomment>
        <translation>跳过</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/tour_bar.py"/>
        <source>Skip this step</source>
        <translation>跳过此步</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Slower</source>
        <extracomment>said below the window</extracomment>
        <translation>减慢</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Snap to cuts</source>
        <extracomment>said below the window</extracomment>
        <translation>吸附到镜头切换</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Snap to frames and edges</source>
        <extracomment>said below the window</extracomment>
        <translation>吸附到帧和边界</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/workspace.py"/>
        <source>Somebody</source>
        <extracomment>said below the window</extracomment>
        <translation>有人</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/history.py"/>
        <source>Somebody else has changed since what lies on the way, so the history stays where it is. Undo goes back step by step and passes over what is not yours alone.</source>
        <extracomment>said below the window</extracomment>
        <translation>其间的内容已被他人更改，因此历史保持原位。撤销会逐步后退，并跳过不只属于您的内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>Somebody else is writing much to "{name}" just now, so the last change was not saved. Everything saved before is safe on the server. Do it again in a moment.</source>
        <extracomment>said below the window</extracomment>
        <translation>他人正在大量写入“{name}”，因此最后一次更改未保存。先前保存的内容在服务器上是安全的。请稍后再做一次。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/moments.py"/>
        <source>Somebody speaks, louder than {louder} of the video</source>
        <extracomment>said below the window</extracomment>
        <translation>有人说话，比视频 {louder} 的时间更响</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_host.py"/>
        <source>Something in the program went wrong just now. Your labels are saved; you can go on working.</source>
        <translation>程序刚才出错了。您的标签已保存；可继续工作。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Sound by pitch</source>
        <extracomment>said below the window</extracomment>
        <translation>声音频谱</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/beats-iter3-plus/pack.json"/>
        <source>Sound for VEMOCLAP.</source>
        <extracomment>said below the window</extracomment>
        <translation>供 VEMOCLAP 使用的声音。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/sound.py"/>
        <source>Sound of this video</source>
        <translation>此视频的声音</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Sound of this video…</source>
        <extracomment>said below the window</extracomment>
        <translation>此视频的声音…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/moments.py"/>
        <source>Sound without speech, louder than {louder} of the video</source>
        <extracomment>said below the window</extracomment>
        <translation>无语音的声音，比视频 {louder} 的时间更响</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Speed; the pitch of the sound stays</source>
        <translation>速度；音调不变</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Split at playhead</source>
        <extracomment>said below the window</extracomment>
        <translation>在播放头处拆分</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Split segment</source>
        <extracomment>said below the window</extracomment>
        <translation>拆分片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/datavyu.py"/>
        <source>Spreadsheets of Datavyu.</source>
        <extracomment>said below the window</extracomment>
        <translation>Datavyu 的表格。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Start an empty project file.</source>
        <extracomment>said below the window</extracomment>
        <translation>新建一个空的项目文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/interval_fields.py"/>
        <source>Start of the segment</source>
        <translation>片段开头</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Start of video</source>
        <extracomment>said below the window</extracomment>
        <translation>视频开头</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Start or stop playing.</source>
        <extracomment>said below the window</extracomment>
        <translation>开始或停止播放。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>State</source>
        <extracomment>said below the window</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/certainty.py"/>
        <source>State no certainty</source>
        <translation>不声明确信度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>State of the videos that are listed</source>
        <translation>所列视频的状态</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>State of this video</source>
        <translation>此视频的状态</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Stop</source>
        <extracomment>said below the window</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/jobs_panel.py"/>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Stop all analysis</source>
        <extracomment>said below the window</extracomment>
        <translation>停止所有分析</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Stop running and waiting work; what was computed is kept.</source>
        <extracomment>said below the window</extracomment>
        <translation>停止正在运行和等待的任务；已计算的内容保留。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/jobs_panel.py"/>
        <source>Stop selected</source>
        <translation>停止所选</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Stop; held down, J and L step single frames.</source>
        <extracomment>said below the window</extracomment>
        <translation>停止；按住时 J 和 L 逐帧移动。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Stop; learning the same again goes on from here</source>
        <translation>停止；再次学习相同内容会从此继续</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Stop; what was fetched is kept for the next time</source>
        <translation>停止；已下载的部分保留供下次使用</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/controller.py"/>
        <source>Stopped. What was learnt is kept: learning the same again goes on with it.</source>
        <translation>已停止。所学内容保留：再次学习相同内容会接着进行。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Stretch</source>
        <extracomment>said below the window</extracomment>
        <translation>区段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Stretches</source>
        <translation>区段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Subject</source>
        <translation>被试</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/taking_in.py"/>
        <source>Subject: {subject}</source>
        <extracomment>said below the window</extracomment>
        <translation>被试：{subject}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Surprise</source>
        <extracomment>said below the window</extracomment>
        <translation>惊讶</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/tsl-net/card.json"/>
        <source>TSL-Net</source>
        <extracomment>said below the window</extracomment>
        <translation>TSL-Net</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/tsl-net/card.json"/>
        <source>TSL-Net learned from single labelled frames of 200 videos in English, half of them people speaking to a camera. Its values are not probabilities that add up to one, and were not calibrated. Of all the segments its published rule makes, hundreds over one another, only the best ones that do not overlap are shown; on its own test videos a fifth is a good mean average precision, so expect most borders to need correction. It needs picture and sound, and reads at most 4000 steps: 35 minutes at 30 frames per second.</source>
        <extracomment>said below the window</extracomment>
        <translation>TSL-Net 从 200 个英语视频的单个标注帧学习，其中一半是人对着镜头说话。其值不是和为一的概率，也未校准。其已发表的规则会产生数百个相互重叠的片段，这里只显示最好的互不重叠者；在其自身的测试视频上，五分之一已是不错的平均精度均值，因此多数边界需要修正。它需要画面和声音，最多读取 4000 步：每秒 30 帧时为 35 分钟。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/tsl-net/pack.json"/>
        <source>TSL-Net, trained on TSL-300</source>
        <extracomment>said below the window</extracomment>
        <translation>TSL-Net，在 TSL-300 上训练</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_tables.py"/>
        <source>Tables for spreadsheets and statistics: videos, runs, decisions, proposals, curves, traces.</source>
        <extracomment>said below the window</extracomment>
        <translation>用于电子表格和统计的表：视频、运行、决定、提议、曲线、轨迹。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/huggingface/options.py"/>
        <source>Tables with fixed train, validation and test parts, gold and every rater beside each other, a card and, if wanted, media and features. Loads with Hugging Face datasets, pandas and PyTorch.</source>
        <extracomment>said below the window</extracomment>
        <translation>含固定的训练、验证和测试子集的表，金标准与各评分者并列，附卡片，并可包含媒体和特征。可用 Hugging Face datasets、pandas 和 PyTorch 载入。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Take a decision about a proposal back.</source>
        <extracomment>said below the window</extracomment>
        <translation>收回对提议的决定。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Take along what encoders have computed</source>
        <translation>附带编码器的计算结果</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Take another tool's labels into the project, with an account of what could not be kept.</source>
        <extracomment>said below the window</extracomment>
        <translation>将其他工具的标签纳入项目，并说明哪些无法保留。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Take back the last gesture, also of earlier sessions.</source>
        <extracomment>said below the window</extracomment>
        <translation>撤销上一次操作，包括以前会话中的。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Take off</source>
        <translation>移出</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Take out of the library</source>
        <translation>从媒体库移出</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>Take this video back</source>
        <translation>收回此视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Take what another project file has into this one; nothing is overwritten, one undo.</source>
        <extracomment>said below the window</extracomment>
        <translation>将另一个项目文件的内容并入此项目；不覆盖任何内容，一次撤销即可还原。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Take {key}</source>
        <translation>占用 {key}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/recent_list.py"/>
        <source>Take {stem} off the list</source>
        <translation>将 {stem} 移出列表</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/recent_list.py"/>
        <source>Take {stem} off this list. The file stays where it is.</source>
        <translation>将 {stem} 移出此列表。文件保留在原处。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/model.py"/>
        <source>Taken back before something else was done, so redo does not lead here.</source>
        <translation>在其他操作之前已撤销，因此重做不会到达这里。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/undoing.py"/>
        <source>Taken back in “{title}”: {gesture}.</source>
        <translation>已在“{title}”中撤销：{gesture}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/model.py"/>
        <source>Taken back. Click to do everything up to here again.</source>
        <translation>已撤销。单击可重做到此处为止的所有操作。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Taken: {taken} into {videos}. Undo takes out what came in.</source>
        <translation>已导入：{videos}中的{taken}。撤销会移除导入的内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>Taken: {taken} of {network}. They wait for review.</source>
        <translation>已取得：{network} 的{taken}，等待审阅。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/carding.py"/>
        <source>Taught from {videos} videos of one project: it knows their people, places and annotators. {notice}</source>
        <extracomment>said below the window</extracomment>
        <translation>由一个项目的 {videos} 个视频训练而成：它熟悉其中的人物、地点和标注者。{notice}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>Teach the network from what was corrected, compare, adopt it or go back.</source>
        <extracomment>said below the window</extracomment>
        <translation>用修正结果训练网络，比较，采用或退回。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>TensorBoard</source>
        <translation>TensorBoard</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/tensorboard.py"/>
        <source>TensorBoard is not installed. Install it with pip install "vemo-desktop[tensorboard]", or train without it: the course of every training is also in its report.</source>
        <extracomment>said below the window</extracomment>
        <translation>未安装 TensorBoard。请用 pip install "vemo-desktop[tensorboard]" 安装，或不用它训练：每次训练的过程也在其报告中。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>That is all you need. {keys} shows every key, {export} writes your labels as a dataset.</source>
        <translation>您只需要这些。{keys} 显示所有按键，{export} 将标签写成数据集。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>That is the lag already; nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>滞后已是该值；未作更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/device_output.py"/>
        <source>The PortAudio library is missing. {no_sound} On Debian and Ubuntu, install libportaudio2.</source>
        <translation>缺少 PortAudio 库。{no_sound}在 Debian 和 Ubuntu 上请安装 libportaudio2。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/process_runner.py"/>
        <source>The background process was started again.</source>
        <extracomment>said below the window</extracomment>
        <translation>后台进程已重新启动。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>The bands are a custom, not a law; report the number, its interval and how it was computed.</source>
        <extracomment>said below the window</extracomment>
        <translation>分级是惯例而非定律；请报告数值、区间和计算方法。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>The bands were made for kappa. </source>
        <extracomment>said below the window</extracomment>
        <translation>分级是为 κ 制定的。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>The bands were made for laboratory methods; people who rate emotion over time rarely reach them.</source>
        <extracomment>said below the window</extracomment>
        <translation>分级是为实验室方法制定的；随时间评价情感的人很少达到。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/carding.py"/>
        <source>The built-in network with what corrections in “{project}” taught it of {name}.</source>
        <extracomment>said below the window</extracomment>
        <translation>内置网络，加上“{project}”中的修正在{name}方面教给它的内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/cards.py"/>
        <source>The card of network "{name}" cannot be read. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>网络“{name}”的卡片无法读取。请重新安装程序。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/cards.py"/>
        <source>The card of network "{name}" contradicts itself. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>网络“{name}”的卡片自相矛盾。请重新安装程序。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_cards.py"/>
        <source>The card of the weights "{name}" cannot be read. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>权重“{name}”的卡片无法读取。请重新安装程序。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_cards.py"/>
        <source>The card of the weights "{name}" contradicts itself. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>权重“{name}”的卡片自相矛盾。请重新安装程序。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/controller.py"/>
        <source>The chart could not be written to {path}: {value}.</source>
        <extracomment>said below the window</extracomment>
        <translation>图表无法写入 {path}：{value}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_pins.py"/>
        <source>The checksums that the files of "{name}" are known by cannot be read, so nothing was installed. If the disk is sound, delete {path} to trust the next files that come.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”各文件的校验和无法读取，因此未安装。若磁盘无恙，请删除 {path} 以信任接下来的文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The connection to the server "{server}" was lost. Everything saved before is safe on the server; whether the last change was still saved is not known. Look at it when the server is there again, and repeat it if it is missing.</source>
        <extracomment>said below the window</extracomment>
        <translation>与服务器“{server}”的连接已断开。先前保存的内容在服务器上是安全的；最后一次更改是否已保存尚不清楚。服务器恢复后请查看，缺失则重做。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/nova.py"/>
        <source>The data of "{name}" are damaged.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”的数据已损坏。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/nova.py"/>
        <source>The data of "{name}" are missing: they lie beside it in "{name}~".</source>
        <extracomment>said below the window</extracomment>
        <translation>缺少“{name}”的数据：应在旁边的“{name}~”中。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/exporting.py"/>
        <source>The dataset was not written; nothing half-finished is left behind.</source>
        <translation>数据集未写入；没有留下半成品。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/demo.py"/>
        <source>The demo library could not be made. Nothing else was changed.</source>
        <translation>无法制作演示媒体库。其他内容没有改变。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/writing.py"/>
        <source>The export to {folder} could not be written: {reason}. The project is untouched. Choose another folder or make room.</source>
        <extracomment>said below the window</extracomment>
        <translation>无法写入到 {folder} 的导出：{reason}。项目未受影响。请换一个文件夹或腾出空间。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/builtin/face_detector.py"/>
        <source>The face detector that ships with the program is missing or was changed. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>程序自带的人脸检测器缺失或被更改。请重新安装程序。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/gathering.py"/>
        <source>The features of “{name}” are not in the cache any more, or could not be kept there. See that the disk has room and start the training again; it goes on from its last saved state.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”的特征已不在缓存中，或无法保存在那里。请确保磁盘有空间后重新开始训练；它会从最后保存的状态继续。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/sound_choices.py"/>
        <source>The file has no sound track {track}. There are: {there}.</source>
        <extracomment>said below the window</extracomment>
        <translation>文件没有音轨 {track}。现有：{there}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>The file holds more than {most_marks} marks, too many to read as labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>文件含有超过 {most_marks} 个标记，太多而无法作为标签读取。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>The file holds more than {most_tiers} tiers, too many to read as labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>文件含有超过 {most_tiers} 个层，太多而无法作为标签读取。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>The file holds nothing that could be taken.</source>
        <translation>文件中没有可导入的内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/head.py"/>
        <source>The file of a taught head cannot be read.</source>
        <extracomment>said below the window</extracomment>
        <translation>已训练的头部文件无法读取。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/tsl300.py"/>
        <source>The files in {folder} do not fit together as those of TSL-300 do. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>{folder}中的文件不像 TSL-300 那样相互吻合。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>The first {rows} of {videos}; an export has them all.</source>
        <extracomment>said below the window</extracomment>
        <translation>{videos} 中的前 {rows} 个；导出包含全部。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/paths.py"/>
        <source>The folder "{folder}", where the program keeps things of its own, cannot be made: {value}. Projects are not concerned. Make its place writable, or set VEMO_HOME to a folder of yours.</source>
        <extracomment>said below the window</extracomment>
        <translation>程序存放自身内容的文件夹“{folder}”无法创建：{value}。项目不受影响。请使其所在位置可写，或将 VEMO_HOME 设为您自己的文件夹。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_folders.py"/>
        <source>The folder "{name}" has no readable {configuration}, so it is not clear which network it holds. Choose the folder that holds that file, or a file of weights.</source>
        <extracomment>said below the window</extracomment>
        <translation>文件夹“{name}”没有可读的 {configuration}，因此不清楚它是哪个网络。请选择含该文件的文件夹，或权重文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_folders.py"/>
        <source>The folder "{name}" holds a network ({kind}) that this program does not use, or one of another size.</source>
        <extracomment>said below the window</extracomment>
        <translation>文件夹“{name}”中的网络 ({kind}) 本程序不使用，或大小不同。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_folders.py"/>
        <source>The folder "{name}" lacks {join}. Nothing was installed. Fetch what is missing from {origin}, then import the folder again.</source>
        <extracomment>said below the window</extracomment>
        <translation>文件夹“{name}”缺少 {join}。未安装。请从 {origin} 下载缺少的文件，再导入文件夹。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/encoders/face_expression.py"/>
        <source>The installed files of the face expressions are incomplete. Remove them with `vemo networks remove` and install them again.</source>
        <extracomment>said below the window</extracomment>
        <translation>已安装的面部表情文件不完整。请用 `vemo networks remove` 移除后重新安装。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/encoders/pretrained.py"/>
        <source>The installed files of {what} cannot be used. Nothing was changed. Remove them with `vemo networks remove` and install them again.</source>
        <extracomment>said below the window</extracomment>
        <translation>已安装的{what}文件无法使用。未作任何更改。请用 `vemo networks remove` 移除后重新安装。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>The key of a label</source>
        <extracomment>said below the window</extracomment>
        <translation>标签的按键</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>The key of a label is a digit from 1 to 9.</source>
        <extracomment>said below the window</extracomment>
        <translation>标签的按键是 1 到 9 的数字。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/questions.py"/>
        <source>The label scheme "{name}" lacks labels that the file uses: {named}. Nothing was taken. Add them to the scheme, or do not name one.</source>
        <extracomment>said below the window</extracomment>
        <translation>标签体系“{name}”缺少文件中使用的标签：{named}。没有导入任何内容。请把它们加入该体系，或者不指定体系。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/annotators.py"/>
        <source>The last change is somebody else's, on a video that you code blind. It stays as it is; say Done for that video first to see it.</source>
        <extracomment>said below the window</extracomment>
        <translation>最后一次更改是他人在您盲标的视频上所作。保持原样；要查看它，请先将该视频标为完成。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>The library in numbers: how far everybody is, labels, progress, agreement, networks.</source>
        <extracomment>said below the window</extracomment>
        <translation>媒体库的数字：各人进度、标签、进展、一致性、网络。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>The mean of the kappas of all pairs is something else.</source>
        <extracomment>said below the window</extracomment>
        <translation>所有配对 κ 的均值是另一回事。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/roberta-sentiment/pack.json"/>
        <source>The mood of spoken and written words for VEMOCLAP.</source>
        <extracomment>said below the window</extracomment>
        <translation>供 VEMOCLAP 使用的口头和书面文字的情绪。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/finding.py"/>
        <source>The name of this file is not valid text. Rename it to add it.</source>
        <extracomment>said below the window</extracomment>
        <translation>此文件的名称不是有效文本。请重命名后添加。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_form.py"/>
        <source>The network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/steps.py"/>
        <source>The network gives no probabilities where a person gave one label.</source>
        <extracomment>said below the window</extracomment>
        <translation>在人给出唯一标签之处，网络没有给出概率。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/next_step.py"/>
        <source>The network proposes nothing here. Move the threshold towards “Many”, or mark segments with I and O.</source>
        <translation>网络在此没有提议。将阈值移向“多”，或用 I 和 O 标记片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>The network ran elsewhere, and its segments were loaded from a file. These values are the certainty that the file gives, 1 where it gives none, and 0 outside the segments.</source>
        <extracomment>said below the window</extracomment>
        <translation>该网络在别处运行，其片段从文件载入。这些数值是文件给出的确定度，未给出处为 1，片段之外为 0。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/shelf.py"/>
        <source>The network taught from your corrections cannot be written to {folder}. It is safe in the project; free some space and open the project again.</source>
        <extracomment>said below the window</extracomment>
        <translation>由您的修正训练的网络无法写入 {folder}。它在项目中是安全的；请腾出空间后重新打开项目。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>The network was trained to judge whole videos and is asked again for each window. The shorter the window, the further it is from what it was trained on.</source>
        <extracomment>said below the window</extracomment>
        <translation>网络被训练来判断整个视频，这里对每个窗口重新提问。窗口越短，离其训练方式越远。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>The network was trained to judge whole videos. These values are computed from its answers: split over time, or put together from other labels. It never learned when; compare heights within this video only.</source>
        <extracomment>said below the window</extracomment>
        <translation>网络被训练来判断整个视频。这些值由其答案算出：在时间上拆分，或由其他标签组合而成。它从未学过何时；只能在此视频内比较高低。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>The network was trained to tell when an emotion is shown: each value is its answer for this moment.</source>
        <extracomment>said below the window</extracomment>
        <translation>网络被训练来判断情绪何时出现：每个值都是它对这一时刻的答案。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>The new key is added; otherwise it replaces the keys there are.</source>
        <translation>添加新按键；否则替换现有按键。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/outcome.py"/>
        <source>The new network makes no mistake on the held-out videos.</source>
        <translation>新网络在留出视频上没有错误。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/drawing.py"/>
        <source>The next segment will be “{label}”. To label something now, select a segment, set marks with I and O, or press the digit while the video plays.</source>
        <translation>下一个片段的标签将是“{label}”。要现在标注，请选择一个片段，用 I 和 O 设置标记，或在播放视频时按数字键。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>The parts add up to {total} %; make it 100.</source>
        <translation>各子集之和为 {total} %；请调整为 100。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/reader.py"/>
        <source>The picture can no longer be read: the file was changed or its drive is gone. Your labels are safe; check the file and open it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>画面无法再读取：文件已更改或驱动器已断开。您的标签是安全的；请检查文件后重新打开。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/reader.py"/>
        <source>The picture of "{name}" can no longer be read. Was the file replaced?</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”的画面无法再读取。文件被替换了吗？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>The playhead is not inside the segment. Move it there to split.</source>
        <extracomment>said below the window</extracomment>
        <translation>播放头不在片段内。请移到其中再拆分。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/finding.py"/>
        <source>The project has {trouble} named "{video}". `vemo info` lists them with their names.</source>
        <extracomment>said below the window</extracomment>
        <translation>项目中有{trouble}名为“{video}”。`vemo info` 会列出它们及其名称。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/shelf.py"/>
        <source>The project holds a taught network whose card is damaged. Its labels are safe; go back to the network before, or teach it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>项目中有一个卡片损坏的已训练网络。标签是安全的；请退回先前的网络，或重新训练。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>The project holds no videos yet. Add some, then look again.</source>
        <extracomment>said below the window</extracomment>
        <translation>项目中还没有视频。请添加后再看。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/proxy.py"/>
        <source>The proxy cannot be kept in {parent}: {value}. The video plays from its own file. Free some space or choose another cache folder.</source>
        <extracomment>said below the window</extracomment>
        <translation>代理无法保存在 {parent}：{value}。视频从原文件播放。请腾出空间或另选缓存文件夹。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_fetch.py"/>
        <source>The proxy named in the environment (HTTP_PROXY, HTTPS_PROXY, ALL_PROXY) cannot be used. Name an http:// or https:// proxy.</source>
        <extracomment>said below the window</extracomment>
        <translation>环境中指定的代理 (HTTP_PROXY, HTTPS_PROXY, ALL_PROXY) 无法使用。请指定 http:// 或 https:// 代理。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/proxy.py"/>
        <source>The proxy of “{name}” ends at {until}: it takes all {room} GiB that proxies have. From there on the file itself is played; the setting proxy_gib gives more room.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”的代理到 {until} 为止：它已占满代理的 {room} GiB。之后播放原文件；设置 proxy_gib 可给出更多空间。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/traces.py"/>
        <source>The raters cancel out: their mean never changes, so this measure has no meaning.</source>
        <extracomment>said below the window</extracomment>
        <translation>评分者相互抵消：其均值从不变化，因此此指标没有意义。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_store.py"/>
        <source>The record of the weights "{name}" cannot be read, so they are not used. Run `vemo networks remove {name}`, then install them again.</source>
        <extracomment>said below the window</extracomment>
        <translation>权重“{name}”的记录无法读取，因此不使用。请运行 `vemo networks remove {name}`，然后重新安装。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/recorder.py"/>
        <source>The recording ended: it works from {slowest:g} to {fastest:g} times the speed. What was recorded is kept.</source>
        <translation>录制已结束：仅支持 {slowest:g} 至 {fastest:g} 倍速。已录内容保留。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/traces.py"/>
        <source>The recording of {join} by {author} is not as it was stored, so it is not shown. Everything else is safe. A backup of the project may hold it whole.</source>
        <extracomment>said below the window</extracomment>
        <translation>{author} 的{join}录制与保存时不符，因此不显示。其他内容都是安全的。项目的备份中可能有完整内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/report_print.py"/>
        <source>The report could not be written to {path}: {strerror}. The project is untouched.</source>
        <extracomment>said below the window</extracomment>
        <translation>报告无法写入 {path}：{strerror}。项目未受影响。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>The rest can be completed once you have decided on at least {least_decisions} segments of this video; so far it is {decisions}.</source>
        <extracomment>said below the window</extracomment>
        <translation>在此视频中至少决定 {least_decisions} 个片段后才能补全其余部分；目前为 {decisions} 个。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/writing.py"/>
        <source>The same export to {folder} is under way already. Wait for it, or choose another folder.</source>
        <extracomment>said below the window</extracomment>
        <translation>相同的导出正在写入 {folder}。请等待其完成，或选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/checkpoints.py"/>
        <source>The saved state {path} cannot be read. Remove it to start over.</source>
        <extracomment>said below the window</extracomment>
        <translation>保存的状态 {path} 无法读取。移除它可重新开始。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/review.py"/>
        <source>The scheme "{name}" has no label "{label}".</source>
        <extracomment>said below the window</extracomment>
        <translation>体系“{name}”没有标签“{label}”。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/adjudication.py"/>
        <source>The scheme "{scheme}" has no label "{label}".</source>
        <extracomment>said below the window</extracomment>
        <translation>体系“{scheme}”没有标签“{label}”。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>The scheme is here already, just as in the file.</source>
        <translation>此体系已存在，与文件中的完全相同。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>The score of a proposal is the network's own. Accept it to give it yours.</source>
        <extracomment>said below the window</extracomment>
        <translation>提议的分数属于网络。接受它后才能给出您的。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ratings.py"/>
        <source>The seconds of "{name}" do not increase.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”的秒数没有递增。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The server "{server}" did not let "{value}" in: the password is missing or not the right one. Check name and password, and try again.</source>
        <extracomment>said below the window</extracomment>
        <translation>服务器“{server}”拒绝“{value}”登录：缺少密码或密码不正确。请检查用户名和密码后重试。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The server "{server}" does not answer, so "{name}" could not be opened or changed. Everything saved before is safe on the server. Check the network and the address, and try again when the server is there.</source>
        <extracomment>said below the window</extracomment>
        <translation>服务器“{server}”没有响应，因此无法打开或更改“{name}”。先前保存的内容在服务器上是安全的。请检查网络和地址，服务器恢复后重试。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The server "{server}" has no database "{database}". Check the address, or ask whoever looks after the server.</source>
        <extracomment>said below the window</extracomment>
        <translation>服务器“{server}”没有数据库“{database}”。请检查地址，或询问服务器管理员。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_opening.py"/>
        <source>The server "{server}" runs PostgreSQL {version}, which is too old: {least_version} is needed at least. Nothing was changed. Ask whoever looks after the server for a newer one.</source>
        <extracomment>said below the window</extracomment>
        <translation>服务器“{server}”运行 PostgreSQL {version}，版本过旧：至少需要 {least_version}。未作任何更改。请向服务器管理员要求更新版本。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The server does not allow "{value}" to write "{name}", so the change was not made. Ask whoever looks after the server for the right to write, or open it for reading only.</source>
        <extracomment>said below the window</extracomment>
        <translation>服务器不允许“{value}”写入“{name}”，因此未作更改。请向服务器管理员申请写入权限，或以只读方式打开。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The server has no room or no capacity left, so the last change to "{name}" was not saved. Everything saved before is safe on the server. Tell whoever looks after the server, and do it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>服务器没有空间或容量，因此对“{name}”的最后一次更改未保存。先前保存的内容在服务器上是安全的。请告知服务器管理员，然后重做。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/shared_watch.py"/>
        <source>The server is there again. Everything that was saved is here.</source>
        <translation>服务器已恢复。保存过的内容都在。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The server took too long for a change to "{name}", so the change was not saved. Everything saved before is safe on the server. Do it again in a moment.</source>
        <extracomment>said below the window</extracomment>
        <translation>服务器对“{name}”的更改耗时过长，因此更改未保存。先前保存的内容在服务器上是安全的。请稍后再做一次。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/network_settings.py"/>
        <source>The settings of {name} cannot be used. Set them anew with `vemo networks set {id}`, or install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} 的设置无法使用。请用 `vemo networks set {id}` 重新设置，或重新安装程序。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/annotators.py"/>
        <source>The share of videos coded twice lies between 0 and 1.</source>
        <extracomment>said below the window</extracomment>
        <translation>双人标注的比例在 0 到 1 之间。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>The side of a label is + (positive), − (negative), 0 or nothing.</source>
        <translation>标签的倾向是 +（积极）、−（消极）、0 或空。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>The side of a label is -1, 0, 1 or none.</source>
        <extracomment>said below the window</extracomment>
        <translation>标签的倾向是 -1、0、1 或无。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>The sign of "{name}" is one or two letters.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”的符号是一两个字母。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/device_output.py"/>
        <source>The sound device does not start. {no_sound}</source>
        <translation>音频设备无法启动。{no_sound}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/sound_worker.py"/>
        <source>The sound device went away. Playback goes on without sound.</source>
        <translation>音频设备已断开。播放将没有声音。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/sound.py"/>
        <source>The sound of "{name}" can no longer be read: the file was changed. Your labels are safe; check the file and open it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”的声音无法再读取：文件已更改。您的标签是安全的；请检查文件后重新打开。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/sound_worker.py"/>
        <source>The sound of "{name}" cannot be read. It is played without sound.</source>
        <translation>“{name}”的声音无法读取。将无声播放。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/signals/silero.py"/>
        <source>The speech detector's weights are missing. Install the package silero-vad, version 6.2 or newer.</source>
        <extracomment>said below the window</extracomment>
        <translation>缺少语音检测器的权重。请安装 silero-vad 6.2 或更新版本。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/checkpoints.py"/>
        <source>The state of the training cannot be kept in {parent}. The state before is still there; free some space and start the training again, it goes on from there.</source>
        <extracomment>said below the window</extracomment>
        <translation>训练状态无法保存在 {parent}。先前的状态仍在；请腾出空间后重新开始训练，它会从那里继续。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_refusals.py"/>
        <source>The text holds a character that a server cannot keep (an invisible zero), so the change was not saved. Write it without that character.</source>
        <extracomment>said below the window</extracomment>
        <translation>文本含有服务器无法保存的字符（不可见的零），因此更改未保存。请去掉该字符后再写。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/lag.py"/>
        <source>The traces are too short or do not change, so no lag can be told.</source>
        <extracomment>said below the window</extracomment>
        <translation>轨迹过短或不变化，因此无法判断滞后。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/lag.py"/>
        <source>The traces go the same way at no shift (correlation {fits} at most), so no lag can be told.</source>
        <extracomment>said below the window</extracomment>
        <translation>无论如何移动，两条轨迹都不同向（相关最多为 {fits}），因此无法判断滞后。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/results.py"/>
        <source>The trained network cannot be written to {folder}. Its state is still there; free some space and start the training again, it goes on from there.</source>
        <extracomment>said below the window</extracomment>
        <translation>训练的网络无法写入 {folder}。其状态仍在；请腾出空间后重新开始训练，它会从那里继续。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/taught_networks.py"/>
        <source>The training "{name}" {what}. Networks taught in this project: {known}.</source>
        <extracomment>said below the window</extracomment>
        <translation>训练“{name}”{what}。此项目中训练的网络：{known}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/loop.py"/>
        <source>The training stopped at update {step}: its loss is no longer a number. No network was written, and earlier ones are as they were. Train into another folder with a smaller learning rate.</source>
        <extracomment>said below the window</extracomment>
        <translation>训练在第 {step} 次更新时停止：损失不再是数字。未写入网络，先前的保持原样。请用更小的学习率训练到另一文件夹。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>The two networks have no video in common that a person has gone through.</source>
        <extracomment>said below the window</extracomment>
        <translation>两个网络没有共同的、被人完整审阅过的视频。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>The video</source>
        <translation>此视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/controller.py"/>
        <source>The video is at its end. Go to where you want to record from.</source>
        <translation>视频已到结尾。请移到要开始记录的位置。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/next_step.py"/>
        <source>The video is being analysed. You can watch and label it meanwhile.</source>
        <translation>正在分析视频。其间可观看和标注。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/analyse_dialog.py"/>
        <source>The video is read once for all of them. The choice is kept for new videos too.</source>
        <translation>视频只读取一次，供所有网络使用。此选择也用于新视频。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/adjudication.py"/>
        <source>The video lasts until {format_time}, so that stretch is not in it. Nothing was settled.</source>
        <extracomment>said below the window</extracomment>
        <translation>视频只到 {format_time}，该区间不在其中。未作任何裁定。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_store.py"/>
        <source>The weights "{name}" are being installed or removed elsewhere at this moment. Wait until that has ended.</source>
        <extracomment>said below the window</extracomment>
        <translation>权重“{name}”正在别处安装或移除。请等待其结束。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/builtin/text_net.py"/>
        <source>The weights of the built-in text network cannot be read. Install the program again.</source>
        <extracomment>said below the window</extracomment>
        <translation>内置文本网络的权重无法读取。请重新安装程序。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/shelf.py"/>
        <source>The weights of {name} are not here. Open the project that it was taught in.</source>
        <extracomment>said below the window</extracomment>
        <translation>这里没有 {name} 的权重。请打开训练它的项目。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/shelf.py"/>
        <source>The weights of {name} are not those of its card. Open the project that it was taught in.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} 的权重与其卡片不符。请打开训练它的项目。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/networks/cten/adapter.py"/>
        <source>The weights of {name} were trained with {segments} segments per video. It is not known how many frames each had. Add "snippet_frames" to the settings on its card.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} 的权重以每视频 {segments} 段训练，但不知每段多少帧。请在其卡片的设置中加入“snippet_frames”。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/trace_tables.py"/>
        <source>The window of smoothing is 0 to 60 seconds.</source>
        <extracomment>said below the window</extracomment>
        <translation>平滑窗口为 0 到 60 秒。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Their length</source>
        <extracomment>said below the window</extracomment>
        <translation>其长度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_cards.py"/>
        <source>There are no weights called "{pack_id}". Known are: {known}.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有名为“{pack_id}”的权重。已知：{known}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/opening.py"/>
        <source>There is a file "{name}" already; it was left as it is. Choose another name or open it.</source>
        <extracomment>said below the window</extracomment>
        <translation>已有文件“{name}”；保持原样。请另取名称或打开它。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>There is a label scheme "{name}" already. Give this one another name.</source>
        <extracomment>said below the window</extracomment>
        <translation>已有标签体系“{name}”。请为此体系另取名称。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_opening.py"/>
        <source>There is a project or something else named "{name}" on the server already; it was left as it is. Choose another name or open it.</source>
        <extracomment>said below the window</extracomment>
        <translation>服务器上已有名为“{name}”的项目或其他内容；保持原样。请另取名称或打开它。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/keys.py"/>
        <source>There is no action “{action_id}”.</source>
        <translation>没有操作“{action_id}”。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/annotators.py"/>
        <source>There is no annotator "{name}" in this project. Known are: {known}.</source>
        <extracomment>said below the window</extracomment>
        <translation>此项目中没有标注者“{name}”。已知：{known}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/history.py"/>
        <source>There is no change {position} in the history. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>历史记录中没有第 {position} 项更改。没有任何改动。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/finding.py"/>
        <source>There is no file "{path}".</source>
        <extracomment>said below the window</extracomment>
        <translation>没有文件“{path}”。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_import.py"/>
        <source>There is no file or folder "{path}".</source>
        <extracomment>said below the window</extracomment>
        <translation>没有文件或文件夹“{path}”。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/registry.py"/>
        <source>There is no format "{format_id}" that can be {verb}. Formats are: {join}.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有可{verb}的格式“{format_id}”。可用格式：{join}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/keys.py"/>
        <source>There is no key “{key}”. Keys are written like X, Shift+Left or Ctrl+Alt+F5.</source>
        <translation>没有按键“{key}”。按键写作 X、Shift+Left 或 Ctrl+Alt+F5。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>There is no label scheme "{name}" in this project. Known are: {join}.</source>
        <extracomment>said below the window</extracomment>
        <translation>本项目中没有标签体系“{name}”。已有：{join}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>There is no label scheme "{scheme_id}" in this project.</source>
        <extracomment>said below the window</extracomment>
        <translation>此项目中没有标签体系“{scheme_id}”。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/lanes.py"/>
        <source>There is no lane "{text}" in this video.</source>
        <extracomment>said below the window</extracomment>
        <translation>此视频中没有轨道“{text}”。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/cards.py"/>
        <source>There is no network "{network_id}". Known networks: {known}.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有网络“{network_id}”。已知网络：{known}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/networks.py"/>
        <source>There is no network and there are no weights called "{name}". {known}</source>
        <extracomment>said below the window</extracomment>
        <translation>没有名为“{name}”的网络或权重。{known}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/lane_moves.py"/>
        <source>There is no other lane of yours in that direction.</source>
        <translation>该方向没有您的其他轨道。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_opening.py"/>
        <source>There is no project "{name}" in the database "{database}" on {server}. Check the name, or whether the person at that database may see it.</source>
        <extracomment>said below the window</extracomment>
        <translation>{server} 上的数据库“{database}”中没有项目“{name}”。请检查名称，或该数据库的用户是否有权查看。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/opening.py"/>
        <source>There is no project "{path}". Check the name, or whether the disk it lies on is connected.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有项目“{path}”。请检查名称，或其所在磁盘是否已连接。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>There is no room for all: turn the wheel over the names, make it higher, or hide some.</source>
        <translation>空间不足以全部显示：请在名称上滚轮、加高时间轴，或隐藏一些。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/controller.py"/>
        <source>There is no segment after this one to merge with.</source>
        <translation>其后没有可合并的片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/bulk.py"/>
        <source>There is no segment in this lane yet.</source>
        <translation>此轨道尚无片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/controller.py"/>
        <source>There is no segment in this video yet.</source>
        <translation>此视频尚无片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/settings.py"/>
        <source>There is no setting {name}. Settings are: {join}.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有设置 {name}。可用设置：{join}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/lesson.py"/>
        <source>There is no video to learn from. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有可供学习的视频。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/annotators.py"/>
        <source>There is nobody to share the videos out to. Add annotators first.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有可分配视频的人。请先添加标注者。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>There is nothing to compare here yet: let a second network look at this video.</source>
        <translation>这里还没有可比较的内容：请让第二个网络分析此视频。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>There is nothing to compare: no two of {names} judged the same video{within}.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有可比较的内容：{names} 中没有两人判断过同一视频{within}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>There is nothing to compare: nobody has decided anything here, and no network has run.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有可比较的内容：这里无人作过决定，也没有运行过网络。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>There is nothing to compare: only {only} was chosen or has judged anything here. Name a second rater, or a second project of the same videos. {who}</source>
        <extracomment>said below the window</extracomment>
        <translation>没有可比较的内容：这里只选择了 {only} 或只有其作过判断。请指定第二位评分者，或同样视频的第二个项目。{who}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>There is nothing to compare: the projects have no video in common. Videos are matched by the content of their files, so a copy that was encoded anew counts as another video.</source>
        <extracomment>said below the window</extracomment>
        <translation>没有可比较的内容：这些项目没有共同的视频。视频按文件内容匹配，重新编码的副本视为另一视频。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>There is nothing to count yet. Add videos and label them; the numbers follow.</source>
        <translation>尚无可统计的内容。添加视频并标注后即有数字。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/inference.py"/>
        <source>There is too little free memory for the network, even for one step at a time. What was computed so far is kept. Close other programs, {what}and analyse again.</source>
        <extracomment>said below the window</extracomment>
        <translation>可用内存太少，网络连逐步运行也不够。已计算的内容保留。请关闭其他程序，{what}然后重新分析。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>There was nothing to add.</source>
        <translation>没有可添加的内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_folders.py"/>
        <source>These files are not {name}: {some}. Nothing was installed.</source>
        <extracomment>said below the window</extracomment>
        <translation>这些文件不是 {name}：{some}。未安装。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>These proposals were accepted already. Select the segments made of them instead.</source>
        <extracomment>said below the window</extracomment>
        <translation>这些提议已被接受。请改选由它们产生的片段。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_layouts.py"/>
        <source>These weights are not those of {name}: {problem}. Nothing was installed.</source>
        <extracomment>said below the window</extracomment>
        <translation>这些权重不是 {name} 的：{problem}。未安装。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/state_dicts.py"/>
        <source>These weights do not fit {what}: {problem}. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>这些权重与{what}不符：{problem}。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/chart.py"/>
        <source>Thick: how well videos left out are met, 1 is best (F1)   Thin: error while learning (loss)</source>
        <translation>粗：与留出视频的符合程度，1 为最好 (F1)   细：学习时的误差（损失）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/encoders/beats/checkpoint.py"/>
        <source>This BEATs file has different position tables in its layers, so it is not the published one. Nothing was imported; fetch the file again from the address on its card.</source>
        <extracomment>said below the window</extracomment>
        <translation>此 BEATs 文件各层的位置表不同，因此不是已发布的文件。未导入；请从卡片上的地址重新下载。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/encoders/beats/checkpoint.py"/>
        <source>This BEATs file was trained with other settings ({join}) than the published one, so it cannot be used. Nothing was imported; fetch the file again from the address on its card.</source>
        <extracomment>said below the window</extracomment>
        <translation>此 BEATs 文件的训练设置 ({join}) 与已发布的不同，无法使用。未导入；请从卡片上的地址重新下载。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>This analysis is not of this video, so nothing can be proposed from it.</source>
        <extracomment>said below the window</extracomment>
        <translation>此分析不属于此视频，因此无法由此提议。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/head.py"/>
        <source>This head was taught by another version of the program, which read other features. Teach it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>此头部由读取其他特征的另一版本程序训练。请重新训练。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/signals/card.json"/>
        <source>This is an untrained baseline. It computes brightness, colour, motion, cuts, loudness, pitch, speech, faces and the words of subtitles, and turns them into valence and arousal with published formulas and constants chosen by hand. It does not understand what happens in a scene. Use it as a first sketch to correct, never as a measurement.</source>
        <extracomment>said below the window</extracomment>
        <translation>这是未经训练的基线。它计算亮度、颜色、运动、镜头切换、响度、音高、语音、人脸和字幕文字，并用已发表的公式和人工选定的常数转换为效价和唤醒度。它不理解场景中发生了什么。请作为供修正的初稿使用，绝不要当作测量。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>This is not the address of a project: {why}. One looks like this: {example}</source>
        <extracomment>said below the window</extracomment>
        <translation>这不是项目的地址：{why}。地址形如：{example}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_folders.py"/>
        <source>This is not {name}: {join}. Nothing was installed.</source>
        <extracomment>said below the window</extracomment>
        <translation>这不是 {name}：{join}。未安装。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/controller.py"/>
        <source>This is the only proposal of the library that is open.</source>
        <translation>这是媒体库中唯一的待定提议。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/merging.py"/>
        <source>This is the project that is open; a project cannot be merged with itself.</source>
        <extracomment>said below the window</extracomment>
        <translation>这就是打开的项目；项目不能与自身合并。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/devices.py"/>
        <source>This machine has no Apple graphics processor. Use auto or cpu.</source>
        <extracomment>said below the window</extracomment>
        <translation>本机没有 Apple 图形处理器。请用 auto 或 cpu。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_store.py"/>
        <source>This needs {needed} GB in {folder}, where only {free} GB are free. Nothing was changed. Make room, or set VEMO_HOME to a folder on another disk.</source>
        <extracomment>said below the window</extracomment>
        <translation>这需要 {folder} 中有 {needed} GB，但只有 {free} GB 可用。未作任何更改。请腾出空间，或将 VEMO_HOME 设到其他磁盘的文件夹。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_store.py"/>
        <source>This program is writing much to "{name}" just now, so the last change was not saved. Do it again in a moment.</source>
        <extracomment>said below the window</extracomment>
        <translation>本程序正在大量写入“{name}”，因此最后一次更改未保存。请稍后再做一次。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/analysis.py"/>
        <source>This project is open for reading only, so an analysis could not be stored in it. Close the other window that has it open, or copy it to where you may write, then open it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>此项目以只读方式打开，因此分析结果无法保存。请关闭打开它的另一窗口，或将其复制到可写入的位置，再重新打开。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/sides.py"/>
        <source>This project is open for reading only, so it could not be kept which videos teach and which judge. Close the other window that has it open, or copy it to where you may write, then open it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>此项目以只读方式打开，因此无法保存哪些视频用于学习、哪些用于评判。请关闭打开它的另一窗口，或将其复制到可写入的位置，再重新打开。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/learning.py"/>
        <source>This project is open for reading only, so nothing that is learnt could be stored in it. Close the other window that has it open, or copy it to where you may write, then open it again.</source>
        <extracomment>said below the window</extracomment>
        <translation>此项目以只读方式打开，因此学习结果无法保存。请关闭打开它的另一窗口，或将其复制到可写入的位置，再重新打开。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/traces.py"/>
        <source>This project is open for reading only, so nothing was recorded.</source>
        <extracomment>said below the window</extracomment>
        <translation>此项目以只读方式打开，因此未录制。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/store.py"/>
        <source>This project is open for reading only, so the change was not made. Nothing else is affected.</source>
        <extracomment>said below the window</extracomment>
        <translation>此项目以只读方式打开，因此未作更改。其他内容不受影响。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/next_step.py"/>
        <source>This project is open for reading only. Select a segment to see where it comes from.</source>
        <translation>此项目以只读方式打开。选择片段可查看其来源。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>This proposal is open already; nobody has decided on it.</source>
        <extracomment>said below the window</extracomment>
        <translation>此提议已是待定；无人对它作过决定。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>This proposal is rejected already. Reopen it to decide again.</source>
        <extracomment>said below the window</extracomment>
        <translation>此提议已被拒绝。重新打开后可再作决定。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>This proposal was accepted already. Change the segment made of it, or reopen the proposal.</source>
        <extracomment>said below the window</extracomment>
        <translation>此提议已被接受。请更改由它产生的片段，或重新打开提议。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>This segment is a person's own already; there is nothing to accept.</source>
        <extracomment>said below the window</extracomment>
        <translation>此片段已属于某人；没有可接受的内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/review.py"/>
        <source>This segment is no longer there: it was deleted or replaced.</source>
        <extracomment>said below the window</extracomment>
        <translation>此片段已不存在：它被删除或替换。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>This segment is no longer there: it was deleted or replaced. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>此片段已不存在：它被删除或替换。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/trace_editing.py"/>
        <source>This trace is no longer there. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>此轨迹已不存在。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>This video</source>
        <translation>此视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/playing.py"/>
        <source>This video has no sound.</source>
        <translation>此视频没有声音。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/words/controller.py"/>
        <source>This video has no subtitles. They are found beside it, in a file of its name.</source>
        <translation>此视频没有字幕。字幕应在视频旁的同名文件中。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/proxies.py"/>
        <source>This video is decoded at {speed} of its own speed here, so a small copy is being made to play from. What is paused on is the file itself, and labels lie on its frames.</source>
        <translation>此视频在本机的解码速度为其自身的 {speed}，因此正在生成供播放的小副本。暂停时显示原文件，标签位于其帧上。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>This video is here already.</source>
        <extracomment>said below the window</extracomment>
        <translation>此视频已存在。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/annotators.py"/>
        <source>This video is locked for {author}: its coding counts as final. Unlock it under Annotators to change it; nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>此视频已为 {author} 锁定：其标注视为最终结果。可在“标注者”中解锁后更改；未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/next_step.py"/>
        <source>This video is not analysed yet. Let the network propose segments, or mark your own with I and O.</source>
        <translation>此视频尚未分析。让网络提出片段，或用 I 和 O 自行标记。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>This video is not in the project.</source>
        <extracomment>said below the window</extracomment>
        <translation>此视频不在项目中。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/library.py"/>
        <source>This video was removed already.</source>
        <extracomment>said below the window</extracomment>
        <translation>此视频已被移除。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>This video: {state}</source>
        <translation>此视频：{state}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Time</source>
        <extracomment>said below the window</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>Time labelled {join} counts as time without a segment.</source>
        <extracomment>said below the window</extracomment>
        <translation>标为 {join} 的时间视为没有片段的时间。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/canvas.py"/>
        <source>Time line</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/header.py"/>
        <source>Time line rows</source>
        <translation>时间轴各行</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Time of each label</source>
        <extracomment>said below the window</extracomment>
        <translation>各标签的时间</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/label_studio.py"/>
        <source>Timeline labels for Label Studio, with the configuration they need; frames at the given rate.</source>
        <extracomment>said below the window</extracomment>
        <translation>用于 Label Studio 的时间轴标签，附所需配置；帧按给定速率。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/sides.py"/>
        <source>To keep {what} apart, labelled videos of {least_groups} {what} are needed: two to learn from and one to judge by. There are {found}. Label videos of others first, or split by video.</source>
        <extracomment>said below the window</extracomment>
        <translation>要区分{what}，需要 {least_groups} 个{what}的已标注视频：两个用于学习，一个用于评判。现有 {found} 个。请先标注其他视频，或按视频划分。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/sides.py"/>
        <source>To keep {what} apart, labelled videos of {least_groups} {what} are needed: two to learn from and one to judge by. There is {found}. Label videos of others first, or split by video.</source>
        <extracomment>said below the window</extracomment>
        <translation>要区分{what}，需要 {least_groups} 个{what}的已标注视频：两个用于学习，一个用于评判。现有 {found} 个。请先标注其他视频，或按视频划分。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/learning.py"/>
        <source>To learn "{name}" from corrections, {least_videos} corrected videos are needed: two to learn from and one to judge by. {items} of them are there. Review some more first.</source>
        <extracomment>said below the window</extracomment>
        <translation>要从修正中学习“{name}”，需要 {least_videos} 个已修正的视频：两个用于学习，一个用于评判。现有 {items} 个。请先再审阅一些。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/teaching.py"/>
        <source>To learn from corrections in "{name}", {least_videos} corrected videos are needed beside those held out to judge; there are {chosen}. Review one more and try again.</source>
        <extracomment>said below the window</extracomment>
        <translation>要在“{name}”中从修正学习，除留出评判的视频外还需要 {least_videos} 个已修正的视频；现有 {chosen} 个。请再审阅一个后重试。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/trace_heads/teaching.py"/>
        <source>To learn from traces, {least_videos} traced videos are needed beside those held out to judge; there are {chosen}. Trace one more and try again.</source>
        <extracomment>said below the window</extracomment>
        <translation>要从轨迹学习，除留出评判的视频外还需要 {least_videos} 个有轨迹的视频；现有 {chosen} 个。请再录制一个后重试。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>To review</source>
        <translation>待审阅</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Traces</source>
        <extracomment>said below the window</extracomment>
        <translation>轨迹</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/teaching.py"/>
        <source>Traces are learnt in one go, so there is no course to show in TensorBoard. Learn without it.</source>
        <extracomment>said below the window</extracomment>
        <translation>轨迹一次性学习，因此没有可在 TensorBoard 中显示的过程。请不用它学习。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/learning.py"/>
        <source>Traces are learnt in one go, without updates, so this would change nothing: {join}. Leave it out; what can be set there is {join_}.</source>
        <extracomment>said below the window</extracomment>
        <translation>评分轨迹一次学成，没有更新步骤，因此这不会改变任何东西：{join}。请去掉它；在那里可以设置的是 {join_}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/sound.py"/>
        <source>Track</source>
        <translation>音轨</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/cvat.py"/>
        <source>Tracks and tags of CVAT 1.1; counts frames, so the rate must be given.</source>
        <extracomment>said below the window</extracomment>
        <translation>CVAT 1.1 的轨迹和标记；以帧计数，因此须给出帧率。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/anvil.py"/>
        <source>Tracks for ANVIL; one file per video.</source>
        <extracomment>said below the window</extracomment>
        <translation>用于 ANVIL 的轨；每个视频一个文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/builtin/card.json"/>
        <source>Trained on single faces, on acted speech, on English comments from the web and on the lines of one television series. It takes expressions for feelings, knows no story and no irony, and is less sure than its numbers look on people, microphones and languages it has not met. Use it as a first sketch to correct.</source>
        <extracomment>said below the window</extracomment>
        <translation>在单张人脸、表演语音、英语网络评论和一部电视剧的台词上训练。它把表情当作感受，不懂情节和反讽，对没见过的人、麦克风和语言，其把握不如数字所示。请作为供修正的初稿使用。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/requests.py"/>
        <source>Training</source>
        <extracomment>said below the window</extracomment>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Trainings</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/mistakes.py"/>
        <source>True</source>
        <translation>实际</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Trust</source>
        <extracomment>said below the window</extracomment>
        <translation>信任</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Try the network on a second or two of the open video and work out what a run would cost</source>
        <translation>在打开的视频上试一两秒，估算一次运行的开销</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/measure.py"/>
        <source>Trying the network</source>
        <extracomment>said below the window</extracomment>
        <translation>试运行网络</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/play.py"/>
        <source>Turn the sound off or on.</source>
        <extracomment>said below the window</extracomment>
        <translation>关闭或打开声音。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>Two labels have the same {what}. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>两个标签的{what}相同。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/time_field.py"/>
        <source>Type a time (1:12.345), seconds (72.345) or a frame (f2168), then Enter</source>
        <translation>输入时间 (1:12.345)、秒数 (72.345) 或帧号 (f2168)，然后按 Enter</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/parquet.py"/>
        <source>Typed tables for pandas, Arrow, DuckDB and Hugging Face datasets; exact in every number.</source>
        <extracomment>said below the window</extracomment>
        <translation>用于 pandas、Arrow、DuckDB 和 Hugging Face datasets 的带类型表格；每个数字都精确。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/edit.py"/>
        <source>Undo</source>
        <extracomment>said below the window</extracomment>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/history.py"/>
        <source>Undo cannot go back to this change: something else was done since it was taken back, or proposals it was about were replaced. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>撤销无法回到此更改：撤销后又做了其他操作，或其涉及的提议已被替换。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Use the whole screen, or leave it.</source>
        <extracomment>said below the window</extracomment>
        <translation>使用或退出整个屏幕。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>User guide</source>
        <extracomment>said below the window</extracomment>
        <translation>用户指南</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Usual length of a segment (median)</source>
        <extracomment>said below the window</extracomment>
        <translation>片段的通常长度（中位数）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>Usual order, all shown</source>
        <translation>默认顺序，全部显示</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vaanet-ve8/pack.json"/>
        <source>VAANet for eight emotions (VideoEmotion-8)</source>
        <extracomment>said below the window</extracomment>
        <translation>VAANet，八种情绪 (VideoEmotion-8)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vaanet-ve8/card.json"/>
        <source>VAANet learned from one label per video, never from labelled moments. Its curves are an exact split of the answer for the whole video over twelve equal parts of it; they are not calibrated. The sound is heard once for the whole video, its first 47.6 seconds or a loop of shorter sound, and adds the same to every part. Attention says which parts counted, relative to the others of the same video. There is no neutral class.</source>
        <extracomment>said below the window</extracomment>
        <translation>VAANet 从每个视频的一个标签学习，从未见过标注的时刻。其曲线是将整段视频的答案精确拆分到十二个等分部分；未校准。声音对整段视频只听一次，即前 47.6 秒或较短声音的循环，对每部分贡献相同。注意力说明哪些部分起作用，是相对于同一视频的其他部分。没有中性类。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vaanet-ve8/card.json"/>
        <source>VAANet, eight emotions</source>
        <extracomment>said below the window</extracomment>
        <translation>VAANet，八种情绪</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>VEMO Desktop 1</source>
        <extracomment>said below the window</extracomment>
        <translation>VEMO Desktop 1</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vemoclap/card.json"/>
        <source>VEMOCLAP was trained to name one emotion for a whole video of mostly one to three minutes. Its curves repeat that answer on windows of about half a minute, each as if it were a video of its own; it never saw such windows, and nothing in it tells when. Its numbers are not calibrated, and there is no neutral class. Its authors removed wrongly labelled videos and trained on nine tenths of the rest of Ekman-6, so no test on Ekman-6 is fair to it. Positive and negative, valence and arousal are derived from the six. Faces are found and text is read here by other, freely licensed programs than in the original, text in other languages than English is neither recognised nor translated, and speech is translated by Whisper; where a part is not installed its feature counts as absent, and the settings of the result say so.</source>
        <extracomment>said below the window</extracomment>
        <translation>VEMOCLAP 被训练来为一段多为一到三分钟的视频给出一种情绪。其曲线在约半分钟的窗口上重复该答案，仿佛每个窗口都是独立的视频；它从未见过这样的窗口，也不能判断何时。其数字未校准，也没有中性类。其作者移除了标签错误的视频，并用 Ekman-6 其余部分的十分之九训练，因此在 Ekman-6 上的测试对它都不公正。积极与消极、效价与唤醒度由六种情绪导出。此处的人脸检测和文字识别使用与原版不同的自由许可程序，英语以外的文字不识别也不翻译，语音由 Whisper 翻译；某部分未安装时，其特征视为缺失，并在结果的设置中注明。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vemoclap/card.json"/>
        <source>VEMOCLAP, six emotions</source>
        <extracomment>said below the window</extracomment>
        <translation>VEMOCLAP，六种情绪</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vemoclap/pack.json"/>
        <source>VEMOCLAP, the classifier</source>
        <extracomment>said below the window</extracomment>
        <translation>VEMOCLAP，分类器</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/via.py"/>
        <source>VIA 3</source>
        <extracomment>said below the window</extracomment>
        <translation>VIA 3</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Valence</source>
        <extracomment>said below the window</extracomment>
        <translation>效价</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>Valence alone</source>
        <translation>仅效价</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/labels.py"/>
        <source>Valence and arousal</source>
        <extracomment>said below the window</extracomment>
        <translation>效价与唤醒度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/lanes.py"/>
        <source>Valence and arousal are curves, not labels of segments.</source>
        <extracomment>said below the window</extracomment>
        <translation>效价和唤醒度是曲线，不是片段的标签。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>Valence and arousal are curves; their scheme cannot be edited.</source>
        <extracomment>said below the window</extracomment>
        <translation>效价和唤醒度是曲线；其体系不能编辑。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/pad.py"/>
        <source>Valence and arousal pad</source>
        <translation>效价与唤醒度面板</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>Valence turned round</source>
        <translation>效价反转</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/curves.py"/>
        <source>Valence, arousal</source>
        <translation>效价、唤醒度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Value</source>
        <extracomment>said below the window</extracomment>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>Version, licence and where your data lies.</source>
        <extracomment>said below the window</extracomment>
        <translation>版本、许可和数据位置。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/vit-face-expression/pack.json"/>
        <source>ViT for facial expressions</source>
        <extracomment>said below the window</extracomment>
        <translation>ViT，面部表情</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Video</source>
        <extracomment>said below the window</extracomment>
        <translation>视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Video and sound ({endings});;All files (*)</source>
        <translation>视频和音频 ({endings});;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Videos</source>
        <extracomment>said below the window</extracomment>
        <translation>视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/merging.py"/>
        <source>Videos added: {join}</source>
        <extracomment>said below the window</extracomment>
        <translation>添加的视频：{join}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Videos by how far they are</source>
        <extracomment>said below the window</extracomment>
        <translation>按进度统计的视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Videos given to each person</source>
        <extracomment>said below the window</extracomment>
        <translation>分配给各人的视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>Videos that networks of this project may learn from count as well: one that was taught with these decisions is judged by what it has seen.</source>
        <extracomment>said below the window</extracomment>
        <translation>此项目的网络可能学习过的视频也计算在内：用这些决定训练的网络是按其见过的内容评判的。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/video_page.py"/>
        <source>Videos, the most useful first</source>
        <translation>视频，最有用的在前</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/transport_bar.py"/>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Waiting</source>
        <extracomment>said below the window</extracomment>
        <translation>等待</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/page.py"/>
        <source>Waiting for its turn</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/looking.py"/>
        <source>Watching and listening</source>
        <extracomment>said below the window</extracomment>
        <translation>观看和聆听</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>Weights it can do without</source>
        <translation>可选的权重</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/help.py"/>
        <source>Welcome page</source>
        <extracomment>said below the window</extracomment>
        <translation>欢迎页</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/tensorboard.py"/>
        <source>What TensorBoard shows cannot be written to {folder}. The training goes on from its last saved state once there is room, or without TensorBoard.</source>
        <extracomment>said below the window</extracomment>
        <translation>TensorBoard 的内容无法写入 {folder}。有空间后训练会从最后保存的状态继续，或不用 TensorBoard。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>What a person said while watching, frame by frame. People react late, by one to six seconds; a lag is taken off only where it is shown or written out.</source>
        <extracomment>said below the window</extracomment>
        <translation>一个人观看时逐帧给出的评价。人的反应会迟一到六秒；只有在注明之处才扣除滞后。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>What comes in is signed by whom the file names. Nothing that is there changes, and undo takes it out again, video by video.</source>
        <translation>导入内容以文件中的人署名。现有内容不变，可逐个视频撤销。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>What counts as true was said by {who}.</source>
        <extracomment>said below the window</extracomment>
        <translation>真实结果由 {who} 给出。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/page.py"/>
        <source>What do you want to label?</source>
        <translation>您想标注什么？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/analysis.py"/>
        <source>What each network is and needs; install, verify and remove weights.</source>
        <extracomment>said below the window</extracomment>
        <translation>每个网络是什么、需要什么；安装、校验和移除权重。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/analyse_dialog.py"/>
        <source>What each network is, and installing what it needs</source>
        <translation>每个网络是什么，以及安装所需内容</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>What follows now moves with the end of a segment.</source>
        <translation>后面的内容现在随片段结尾移动。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/server_opening.py"/>
        <source>What is named "{name}" on the server is not a project of VEMO Desktop. It was left as it is. Choose another name.</source>
        <extracomment>said below the window</extracomment>
        <translation>服务器上名为“{name}”的内容不是 VEMO Desktop 项目。保持原样。请另取名称。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>What is said</source>
        <extracomment>said below the window</extracomment>
        <translation>台词</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/whisper-large-v3/pack.json"/>
        <source>What is said, in English, for VEMOCLAP.</source>
        <extracomment>said below the window</extracomment>
        <translation>供 VEMOCLAP 使用的台词，英语。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>What stays together</source>
        <translation>保持在一起的内容</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>What the window speaks. It is built anew, with the same video open.</source>
        <translation>窗口使用的语言。窗口将重建，打开的视频不变。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>What to record</source>
        <translation>录制内容</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/page.py"/>
        <source>What was measured</source>
        <translation>测量结果</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>What was taken, and what was changed or left out</source>
        <translation>导入了什么，更改或舍弃了什么</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Wheel, Shift + wheel, middle drag</source>
        <translation>滚轮，Shift + 滚轮，中键拖动</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Where both marked something, how far do they agree on the label?</source>
        <extracomment>said below the window</extracomment>
        <translation>两人都标记之处，他们在标签上有多一致？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/tsl-net/card.json"/>
        <source>Where in a video the mood is positive or negative, from picture and sound; one value per 16 frames.</source>
        <extracomment>said below the window</extracomment>
        <translation>由画面和声音判断视频何处情绪积极或消极；每 16 帧一个值。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/tsl-net/pack.json"/>
        <source>Where in a video the mood is positive or negative.</source>
        <extracomment>said below the window</extracomment>
        <translation>视频何处情绪积极或消极。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>Where in the videos labels lie</source>
        <extracomment>said below the window</extracomment>
        <translation>标签在视频中的位置</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>Where is “{title}” now?</source>
        <translation>“{title}”现在在哪里？</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>Where one label prevails it lies near the share of equal labels, and so above kappa: decide which one you report before you see them.</source>
        <extracomment>said below the window</extracomment>
        <translation>某一标签占优时，它接近相同标签比例，因此高于 κ：请在看到结果前决定报告哪个。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/review.py"/>
        <source>Where people differ, side by side; settle it as gold, with who decided and why.</source>
        <extracomment>said below the window</extracomment>
        <translation>并排显示人们意见不同之处；裁定为金标准，并记录由谁、为何决定。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>Where they differ most</source>
        <extracomment>said below the window</extracomment>
        <translation>分歧最大之处</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/export.py"/>
        <source>Where to</source>
        <translation>保存到</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>Where to compute</source>
        <translation>在哪里计算</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>Where traces differ most</source>
        <translation>轨迹分歧最大之处</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Which video goes where is kept in the project and stays when videos are added.</source>
        <translation>视频的归属保存在项目中，添加视频后也不变。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>Which video to label next, and why</source>
        <translation>接下来标注哪个视频，以及原因</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>While recording, the point follows the mouse over the pad; the arrow keys move it too.
Otherwise press to put it. With Review, Gamepad for traces, the sticks of a gamepad move it as well.</source>
        <translation>录制时，点随鼠标在面板上移动；方向键也可移动它。
否则单击放置。启用“审阅 &gt; 用手柄录制轨迹”后，手柄摇杆也可移动它。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/../models/whisper-large-v3/pack.json"/>
        <source>Whisper large-v3</source>
        <extracomment>said below the window</extracomment>
        <translation>Whisper large-v3</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Who codes which video, how far they are, and whether they see each other's labels.</source>
        <extracomment>said below the window</extracomment>
        <translation>谁标注哪个视频、进度如何、能否看到彼此的标签。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>Who is seen, as a regular expression on the name of the file</source>
        <translation>出镜者，以文件名的正则表达式表示</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Whole video</source>
        <extracomment>said below the window</extracomment>
        <translation>整个视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_form.py"/>
        <source>Why here</source>
        <translation>为何在此</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>Why, for whoever asks later</source>
        <translation>原因，供日后查询</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/panels.py"/>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/moments.py"/>
        <source>Words: {emotion} {probability} %</source>
        <extracomment>said below the window</extracomment>
        <translation>文字：{emotion} {probability} %</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_host.py"/>
        <source>Work is running, so the language changes at the next start.</source>
        <translation>有任务正在运行，语言将在下次启动时更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>Worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Write all parts as one page (HTML), or for print (PDF)</source>
        <translation>将所有部分写成一个网页 (HTML)，或供打印 (PDF)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Write decisions, proposals and curves as a dataset.</source>
        <extracomment>said below the window</extracomment>
        <translation>将决定、提议和曲线写成数据集。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>Write note</source>
        <extracomment>said below the window</extracomment>
        <translation>写备注</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/exporting.py"/>
        <source>Writing the dataset “{name}”. Go on working; Jobs shows how far it is.</source>
        <translation>正在写入数据集“{name}”。可继续工作；任务面板显示进度。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/dataset.py"/>
        <source>Writing videos and tables</source>
        <extracomment>said below the window</extracomment>
        <translation>写入视频和表格</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dashboard/page.py"/>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>Written to {name}.</source>
        <translation>已写入 {name}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/mistakes.py"/>
        <source>Wrong border</source>
        <translation>边界错误</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/mistakes.py"/>
        <source>Wrong label</source>
        <translation>标签错误</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/mistakes.py"/>
        <source>Wrongly proposed</source>
        <translation>误提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/x_anylabeling.py"/>
        <source>X-AnyLabeling counts frames beside times. Give the frame rate of the videos.</source>
        <extracomment>said below the window</extracomment>
        <translation>X-AnyLabeling 在时间之外还记录帧号。请给出视频的帧率。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/lanes/controller.py"/>
        <source>You have one lane. Open another one from the list of lanes.</source>
        <translation>您只有一条轨道。请从轨道列表中再打开一条。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>You label as “{author}” (File, Your name changes that). Names here are those that labels are signed with; taking one off the list leaves the labels.</source>
        <translation>您以“{author}”的名义标注（可在“文件 › 您的姓名”中更改）。此处的姓名即标签的署名；移出列表不影响标签。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Your decisions are signed by “{name}” from the next start on.</source>
        <translation>从下次启动起，您的决定以“{name}”署名。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Your decisions are signed with it from the next start on. Earlier ones keep their name.</source>
        <translation>从下次启动起，您的决定以此署名。之前的保持原署名。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/acts/preferences.py"/>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/file.py"/>
        <source>Your name…</source>
        <extracomment>said below the window</extracomment>
        <translation>您的姓名…</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>Yours</source>
        <translation>您的片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Zoom in</source>
        <extracomment>said below the window</extracomment>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Zoom out</source>
        <extracomment>said below the window</extracomment>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Zoom the timeline at the pointer</source>
        <translation>以指针处为中心缩放时间轴</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>Zoom to it</source>
        <translation>缩放到它</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/actions/view.py"/>
        <source>Zoom to segment</source>
        <extracomment>said below the window</extracomment>
        <translation>缩放到片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/costs.py"/>
        <source>a few seconds</source>
        <extracomment>said below the window</extracomment>
        <translation>几秒</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>a proposal was accepted</source>
        <translation>已接受一个提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>a proposal was corrected</source>
        <translation>已修正一个提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/costs.py"/>
        <source>about {seconds} h</source>
        <extracomment>said below the window</extracomment>
        <translation>约 {seconds} 小时</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/costs.py"/>
        <source>about {seconds} min</source>
        <extracomment>said below the window</extracomment>
        <translation>约 {seconds} 分钟</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/costs.py"/>
        <source>about {seconds} s</source>
        <extracomment>said below the window</extracomment>
        <translation>约 {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source>accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/merging.py"/>
        <source>added {name}</source>
        <translation>已添加 {name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>against</source>
        <translation>对比</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>all videos of a folder</source>
        <translation>一个文件夹的所有视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>all videos of a subject</source>
        <translation>一名被试的所有视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>all {names}</source>
        <extracomment>said below the window</extracomment>
        <translation>全部{names}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>all {raters}</source>
        <extracomment>said below the window</extracomment>
        <translation>全部{raters}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_judging.py"/>
        <source>all, by their mean</source>
        <extracomment>said below the window</extracomment>
        <translation>全部（取平均）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>almost perfect</source>
        <extracomment>said below the window</extracomment>
        <translation>几乎完美</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>annotations left out because their time is not in the file</source>
        <extracomment>said below the window</extracomment>
        <translation>因文件中没有其时间而舍弃的标注</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>answer per moment</source>
        <extracomment>said below the window</extracomment>
        <translation>每一时刻的答案</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>at least </source>
        <translation>至少 </translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/fitting.py"/>
        <source>authors of tiers</source>
        <extracomment>said below the window</extracomment>
        <translation>层的作者</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>beside its other keys</source>
        <translation>与现有按键并存</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_cards.py"/>
        <source>by hand</source>
        <extracomment>said below the window</extracomment>
        <translation>手动</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/adjudication.py"/>
        <source>by vote of {names}</source>
        <extracomment>said below the window</extracomment>
        <translation>由 {names} 投票得出</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/pad.py"/>
        <source>calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/carrying.py"/>
        <source>certainties and scores</source>
        <extracomment>said below the window</extracomment>
        <translation>确信度和分数</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>certainties left out because they are no numbers</source>
        <extracomment>said below the window</extracomment>
        <translation>因不是数字而舍弃的确信度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>certainties left out because they are not from 0 to 1</source>
        <extracomment>said below the window</extracomment>
        <translation>因不在 0 到 1 之间而舍弃的确信度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>certainties that people gave</source>
        <extracomment>said below the window</extracomment>
        <translation>人给出的确信度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>certainty of loaded segments</source>
        <extracomment>said below the window</extracomment>
        <translation>载入片段的确定度</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>changed in both files</source>
        <extracomment>said below the window</extracomment>
        <translation>两个文件中都有更改</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/carrying.py"/>
        <source>colours of labels</source>
        <extracomment>said below the window</extracomment>
        <translation>标签的颜色</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>columns left out, named {listed}</source>
        <extracomment>said below the window</extracomment>
        <translation>未采用的列：{listed}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>copied</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_texts.py"/>
        <source>correlation then {correlation}</source>
        <extracomment>said below the window</extracomment>
        <translation>此时相关性 {correlation}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>cut into a clip per segment</source>
        <translation>按片段剪成短片</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/row_painter.py"/>
        <source>d MMM yyyy, HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/row_painter.py"/>
        <source>d MMM, HH:mm</source>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>decided segment</source>
        <extracomment>said below the window</extracomment>
        <translation>个已决定的片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>decided segments</source>
        <extracomment>said below the window</extracomment>
        <translation>个已决定的片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>decisions about proposals (accepted, adjusted, rejected) as such</source>
        <extracomment>said below the window</extracomment>
        <translation>对提议的决定（接受、调整、拒绝）本身</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>deleted here, changed there</source>
        <extracomment>said below the window</extracomment>
        <translation>此处已删除，彼处已更改</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>deleted there, kept here</source>
        <extracomment>said below the window</extracomment>
        <translation>彼处已删除，此处保留</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>dependent tiers that became tiers of their own</source>
        <extracomment>said below the window</extracomment>
        <translation>变为独立层的从属层</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>derived from a whole-video answer</source>
        <extracomment>said below the window</extracomment>
        <translation>由整段视频的答案导出</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>descriptions of vocabularies in further languages</source>
        <extracomment>said below the window</extracomment>
        <translation>其他语言的词表说明</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/exporting.py"/>
        <source>earlier runs whose curves were left out; the latest of each network and video is there</source>
        <extracomment>said below the window</extracomment>
        <translation>较早的运行，其曲线未包含；每个网络和视频的最新运行已包含</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/anvil.py"/>
        <source>elements left out because they only refer to others</source>
        <extracomment>said below the window</extracomment>
        <translation>因只引用其他元素而舍弃的元素</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>empty if it stands in your file of passwords</source>
        <translation>若在您的密码文件中则留空</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>enough for basic research</source>
        <extracomment>said below the window</extracomment>
        <translation>足以用于基础研究</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>enough for decisions</source>
        <extracomment>said below the window</extracomment>
        <translation>足以用于决策</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>enough for early research</source>
        <extracomment>said below the window</extracomment>
        <translation>足以用于早期研究</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>enough for tentative conclusions</source>
        <extracomment>said below the window</extracomment>
        <translation>足以得出初步结论</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris.py"/>
        <source>events left out because they have no time</source>
        <extracomment>said below the window</extracomment>
        <translation>因没有时间而舍弃的事件</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris.py"/>
        <source>events of behaviours that the project does not define, taken for points</source>
        <extracomment>said below the window</extracomment>
        <translation>项目未定义的行为的事件，按时间点处理</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/pad.py"/>
        <source>excited</source>
        <translation>激动</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/jobs_panel.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>file missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/text_files.py"/>
        <source>files that are not UTF-8, taken for Western European text</source>
        <extracomment>said below the window</extracomment>
        <translation>非 UTF-8 文件，按西欧文本处理</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>frame numbers</source>
        <extracomment>said below the window</extracomment>
        <translation>帧号</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/exporting.py"/>
        <source>frame numbers of {name}, whose file cannot be read</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} 的帧号，其文件无法读取</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>from formulas, untrained</source>
        <extracomment>said below the window</extracomment>
        <translation>来自公式，未经训练</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/exporting.py"/>
        <source>further videos without frame numbers, since their files cannot be read</source>
        <extracomment>said below the window</extracomment>
        <translation>其他没有帧号的视频，因其文件无法读取</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>given by a person</source>
        <extracomment>said below the window</extracomment>
        <translation>由人给出</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/textgrid.py"/>
        <source>grids that begin before 0, moved to begin there</source>
        <extracomment>said below the window</extracomment>
        <translation>起点早于 0 的网格，移至 0 开始</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/dataset.py"/>
        <source>groups that stand in several parts, because their videos had parts before they belonged together</source>
        <extracomment>said below the window</extracomment>
        <translation>分布在多个部分中的组，因为其视频在归为一组之前已分配了部分</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/learning.py"/>
        <source>held out</source>
        <extracomment>said below the window</extracomment>
        <translation>留出</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>identifiers of segments and which proposal a decision came from</source>
        <extracomment>said below the window</extracomment>
        <translation>片段的标识以及决定来自哪个提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/taught_networks.py"/>
        <source>is ambiguous</source>
        <extracomment>said below the window</extracomment>
        <translation>不明确</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/taught_networks.py"/>
        <source>is not there</source>
        <extracomment>said below the window</extracomment>
        <translation>不存在</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>it cannot be read ({error})</source>
        <extracomment>said below the window</extracomment>
        <translation>无法读取 ({error})</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>it names no database</source>
        <extracomment>said below the window</extracomment>
        <translation>没有指定数据库</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>it stays</source>
        <extracomment>said below the window</extracomment>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>it stays as it is here</source>
        <extracomment>said below the window</extracomment>
        <translation>保持此处原样</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>it stays deleted</source>
        <extracomment>said below the window</extracomment>
        <translation>保持删除</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>its beginning is another</source>
        <extracomment>said below the window</extracomment>
        <translation>开头不同</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source>keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/controller.py"/>
        <source>label schemes</source>
        <translation>标签体系</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/audacity.py"/>
        <source>labels left out because they lie later than any recording lasts</source>
        <extracomment>said below the window</extracomment>
        <translation>因晚于任何录像时长而舍弃的标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/x_anylabeling.py"/>
        <source>labels that no segment has</source>
        <extracomment>said below the window</extracomment>
        <translation>没有任何片段使用的标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>let go</source>
        <translation>放开</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/datavyu.py"/>
        <source>lines that are neither a column nor a cell</source>
        <extracomment>said below the window</extracomment>
        <translation>既非列也非单元格的行</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>linked, for this machine</source>
        <translation>链接，供本机使用</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>links to further files</source>
        <extracomment>said below the window</extracomment>
        <translation>指向其他文件的链接</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>links to lexicons</source>
        <extracomment>said below the window</extracomment>
        <translation>指向词典的链接</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>lists of labels beyond the first thousands</source>
        <extracomment>said below the window</extracomment>
        <translation>前数千个之后的标签列表</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>locked, final</source>
        <translation>已锁定，最终</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>mAP 0.1:0.3</source>
        <extracomment>said below the window</extracomment>
        <translation>mAP 0.1:0.3</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/figures.py"/>
        <source>mAP 0.3:0.7</source>
        <extracomment>said below the window</extracomment>
        <translation>mAP 0.3:0.7</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>marks cut off where the recording begins</source>
        <extracomment>said below the window</extracomment>
        <translation>在录像开头处截断的标记</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>marks left out because they end before they begin</source>
        <extracomment>said below the window</extracomment>
        <translation>因结束早于开始而舍弃的标记</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>marks left out because they lie before the recording begins</source>
        <extracomment>said below the window</extracomment>
        <translation>因早于录像开头而舍弃的标记</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>marks left out because they lie later than any recording lasts</source>
        <extracomment>said below the window</extracomment>
        <translation>因晚于任何录像时长而舍弃的标记</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_agreement.py"/>
        <source>mean of the others</source>
        <extracomment>said below the window</extracomment>
        <translation>他人的均值</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/recent_list.py"/>
        <source>missing: {folder}</source>
        <translation>缺失：{folder}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/adjudication.py"/>
        <source>most likely by competence of {names}</source>
        <extracomment>said below the window</extracomment>
        <translation>按 {names} 的能力最有可能</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>move all by a frame</source>
        <translation>全部移动一帧</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>move them to another lane</source>
        <translation>移到另一条轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>much like “{alike}”</source>
        <extracomment>said below the window</extracomment>
        <translation>很像“{alike}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/fitting.py"/>
        <source>names of the recording's file</source>
        <extracomment>said below the window</extracomment>
        <translation>录像文件的名称</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/fitting.py"/>
        <source>names of the set of labels</source>
        <extracomment>said below the window</extracomment>
        <translation>标签集的名称</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_texts.py"/>
        <source>neither is later (correlation {correlation})</source>
        <extracomment>said below the window</extracomment>
        <translation>没有一方较晚（相关性 {correlation}）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>networks contradict each other</source>
        <extracomment>said below the window</extracomment>
        <translation>网络相互矛盾</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source>next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>no picture</source>
        <translation>无画面</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/process_runner.py"/>
        <source>no progress; the worker was ended</source>
        <extracomment>said below the window</extracomment>
        <translation>没有进展；已结束后台进程</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>no proposal waits</source>
        <extracomment>said below the window</extracomment>
        <translation>没有提议等待</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>no proposals</source>
        <translation>无提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>no regular expression</source>
        <translation>不是正则表达式</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>no sound</source>
        <translation>无声音</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/finding.py"/>
        <source>no video</source>
        <extracomment>said below the window</extracomment>
        <translation>没有视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/annotators.py"/>
        <source>nobody yet</source>
        <extracomment>said below the window</extracomment>
        <translation>还没有人</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>none stated; for example CC-BY-4.0</source>
        <translation>未注明；例如 CC-BY-4.0</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/taught_networks.py"/>
        <source>none yet</source>
        <extracomment>said below the window</extracomment>
        <translation>还没有</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/coding_bar.py"/>
        <source>not given to you</source>
        <translation>未分配给您</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>not part of it</source>
        <translation>不包含</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>not ready</source>
        <translation>未就绪</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/certainty.py"/>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/model.py"/>
        <source>not settled</source>
        <translation>尚未裁定</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>not shown</source>
        <extracomment>said below the window</extracomment>
        <translation>未显示</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>not written</source>
        <translation>不写入</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>notes of segments</source>
        <extracomment>said below the window</extracomment>
        <translation>片段的备注</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>nothing</source>
        <translation>不</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>nothing here</source>
        <translation>此处无标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>nothing proposed</source>
        <extracomment>said below the window</extracomment>
        <translation>没有提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>numbers whose comma was taken for a decimal point</source>
        <extracomment>said below the window</extracomment>
        <translation>个数字中的逗号被当作小数点</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris.py"/>
        <source>observations left out because they are damaged</source>
        <extracomment>said below the window</extracomment>
        <translation>因损坏而舍弃的观察</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_events.py"/>
        <source>observations of several recordings of unknown length, all taken for the first one</source>
        <extracomment>said below the window</extracomment>
        <translation>含多个未知时长录像的观察，均按第一个处理</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris.py"/>
        <source>observations whose offset was taken off their times</source>
        <extracomment>said below the window</extracomment>
        <translation>已从时间中减去偏移的观察</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>of recordings</source>
        <extracomment>said below the window</extracomment>
        <translation>录像</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>on a graphics card, if there is one</source>
        <translation>在显卡上（如果有）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>on the processor</source>
        <translation>在处理器上</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>one of the first</source>
        <extracomment>said below the window</extracomment>
        <translation>开头几个之一</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>one of the first, expected to add {names}</source>
        <extracomment>said below the window</extracomment>
        <translation>开头几个之一，预计可补充{names}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>one of the first, for variety</source>
        <extracomment>said below the window</extracomment>
        <translation>开头几个之一，求多样</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>one person labelled it in both files</source>
        <extracomment>said below the window</extracomment>
        <translation>同一人在两个文件中都标注过</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>only for files that count frames</source>
        <translation>仅用于以帧计数的文件</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>only for files that do not tell who</source>
        <translation>仅用于未注明作者的文件</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>only for files with several; its name in the file</source>
        <translation>仅用于含多个录像的文件；文件中的名称</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>only for tables: start=onset:ms,end=offset:ms,label=code</source>
        <translation>仅用于表格：start=onset:ms,end=offset:ms,label=code</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>only for what a network of your own found</source>
        <translation>仅用于自己的网络找到的片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>only {lead} above the next label</source>
        <extracomment>said below the window</extracomment>
        <translation>仅比下一个标签高 {lead}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/annotators.py"/>
        <source>open</source>
        <translation>待定</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>others agree</source>
        <extracomment>said below the window</extracomment>
        <translation>其他一致</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>people at work</source>
        <extracomment>said below the window</extracomment>
        <translation>人参与工作</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>person at work</source>
        <extracomment>said below the window</extracomment>
        <translation>人参与</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>pictures</source>
        <translation>画面</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/cvat.py"/>
        <source>places of shapes in the picture</source>
        <extracomment>said below the window</extracomment>
        <translation>形状在画面中的位置</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/pad.py"/>
        <source>pleasant</source>
        <translation>愉快</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>proposals are there</source>
        <translation>已有提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>proposals wait</source>
        <extracomment>said below the window</extracomment>
        <translation>个提议等待</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/audacity.py"/>
        <source>ranges of frequencies</source>
        <extracomment>said below the window</extracomment>
        <translation>频率范围</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>ratings left out because they have no time</source>
        <extracomment>said below the window</extracomment>
        <translation>因没有时间而舍弃的评分</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>ratings left out because they lie before the recording begins</source>
        <extracomment>said below the window</extracomment>
        <translation>因早于录像开头而舍弃的评分</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/ceap.py"/>
        <source>ratings overtaken by another at the same instant</source>
        <extracomment>said below the window</extracomment>
        <translation>被同一时刻的另一评分取代的评分</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>recordings beside the first one, whose own beginning was not used</source>
        <extracomment>said below the window</extracomment>
        <translation>第一个之外的录像，其自身起点未使用</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>references to outside resources</source>
        <extracomment>said below the window</extracomment>
        <translation>对外部资源的引用</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/window_signs.py"/>
        <source>reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>relative importance</source>
        <extracomment>said below the window</extracomment>
        <translation>相对重要性</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/controller.py"/>
        <source>removed video</source>
        <translation>已移除的视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>reviewed</source>
        <translation>已审阅</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>reviewed to the end</source>
        <extracomment>said below the window</extracomment>
        <translation>已审阅完毕</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_labels.py"/>
        <source>rows left out because a time is none</source>
        <extracomment>said below the window</extracomment>
        <translation>因时间无效而舍弃的行</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/dataset_form.py"/>
        <source>seed </source>
        <translation>种子 </translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>segments left out because their label is neither positive nor negative</source>
        <extracomment>said below the window</extracomment>
        <translation>因标签既非积极也非消极而舍弃的片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/x_anylabeling.py"/>
        <source>segments left out because they have no label</source>
        <extracomment>said below the window</extracomment>
        <translation>因没有标签而略去的片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/taking_in.py"/>
        <source>segments that a network proposed; analyse the video to have them</source>
        <extracomment>said below the window</extracomment>
        <translation>网络提议的片段；分析视频即可得到</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>segments whose bounds were rounded to milliseconds</source>
        <extracomment>said below the window</extracomment>
        <translation>边界四舍五入到毫秒的片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>select all of one label</source>
        <translation>选择同一标签的全部</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_reading.py"/>
        <source>sets of links between annotations</source>
        <extracomment>said below the window</extracomment>
        <translation>标注间链接的集合</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>settled in both files</source>
        <extracomment>said below the window</extracomment>
        <translation>两个文件中都已裁定</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/model.py"/>
        <source>several labels</source>
        <translation>多个标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>signed by {people}; in {schemes}</source>
        <translation>署名 {people}；体系 {schemes}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>size not published</source>
        <translation>大小未公布</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>something was taken back</source>
        <translation>已撤销某个操作</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/row_painter.py"/>
        <source>sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/analysis_controller.py"/>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_events.py"/>
        <source>states left out because they never begin</source>
        <extracomment>said below the window</extracomment>
        <translation>因从未开始而舍弃的状态</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_events.py"/>
        <source>states left out because they never end</source>
        <extracomment>said below the window</extracomment>
        <translation>因从未结束而舍弃的状态</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/carrying.py"/>
        <source>states of proposals, runs and the history</source>
        <extracomment>said below the window</extracomment>
        <translation>提议的状态、运行和历史</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_events.py"/>
        <source>states that go on in the next recording, cut in two</source>
        <extracomment>said below the window</extracomment>
        <translation>延续到下一录像的状态，一分为二</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/jobs_panel.py"/>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/per_video.py"/>
        <source>stretches of gold that say nothing is felt there</source>
        <extracomment>said below the window</extracomment>
        <translation>表示此处没有情感的金标准区段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_agreement.py"/>
        <source>stretches of {stretch_s} s</source>
        <extracomment>said below the window</extracomment>
        <translation>{stretch_s} s 的区段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/fitting.py"/>
        <source>subjects of tiers</source>
        <extracomment>said below the window</extracomment>
        <translation>层的被试</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>subtitles</source>
        <translation>字幕</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/subtitles.py"/>
        <source>subtitles left out because their times are none</source>
        <extracomment>said below the window</extracomment>
        <translation>因时间无效而舍弃的字幕</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/subtitles.py"/>
        <source>subtitles left out because they have no text</source>
        <extracomment>said below the window</extracomment>
        <translation>因没有文字而舍弃的字幕</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_tables.py"/>
        <source>the difference between no text and empty text</source>
        <extracomment>said below the window</extracomment>
        <translation>无文本与空文本之别</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>the first that has all labels</source>
        <translation>第一个包含全部标签的体系</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>the gold of this file stays</source>
        <extracomment>said below the window</extracomment>
        <translation>保留此文件的金标准</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/csv_tables.py"/>
        <source>the history of changes</source>
        <extracomment>said below the window</extracomment>
        <translation>更改历史</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/carrying.py"/>
        <source>the labels that were not used</source>
        <extracomment>said below the window</extracomment>
        <translation>未使用的标签</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>the name of the project has up to 63 letters, digits, spaces and .-_</source>
        <extracomment>said below the window</extracomment>
        <translation>项目名称最多 63 个字母、数字、空格和 .-_</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>the one the file names</source>
        <translation>文件中指定的视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>the other file's labels are signed “{renamed}”</source>
        <extracomment>said below the window</extracomment>
        <translation>另一文件的标签署名为“{renamed}”</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>the other version stands beside it as “{name}”</source>
        <extracomment>said below the window</extracomment>
        <translation>另一版本以“{name}”并存</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/lags.py"/>
        <source>the others</source>
        <translation>他人</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/queue.py"/>
        <source>the runner gave no ending; see the log</source>
        <extracomment>said below the window</extracomment>
        <translation>后台没有给出结果；见日志</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>the same</source>
        <extracomment>said below the window</extracomment>
        <translation>相同</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>the server keeps names that begin with pg_ for itself</source>
        <extracomment>said below the window</extracomment>
        <translation>以 pg_ 开头的名称由服务器保留</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>the video</source>
        <translation>此视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/steps.py"/>
        <source>the video played</source>
        <translation>视频已播放</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>this computer</source>
        <extracomment>said below the window</extracomment>
        <translation>本机</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/sensitivity.py"/>
        <source>threshold {value:.2f}</source>
        <translation>阈值 {value:.2f}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/collecting.py"/>
        <source>tiers renamed because two had one name</source>
        <extracomment>said below the window</extracomment>
        <translation>因重名而改名的层</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris.py"/>
        <source>time offset</source>
        <extracomment>said below the window</extracomment>
        <translation>时间偏移</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/label_studio.py"/>
        <source>times between two frames</source>
        <extracomment>said below the window</extracomment>
        <translation>两帧之间的时间</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/carrying.py"/>
        <source>times finer than {length_of_step}</source>
        <extracomment>said below the window</extracomment>
        <translation>比 {length_of_step} 更细的时间</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/elan_times.py"/>
        <source>times that ELAN leaves open, put evenly in between</source>
        <extracomment>said below the window</extracomment>
        <translation>ELAN 未定的时间，均匀分布其间</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>told by its content</source>
        <translation>由内容判断</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/agreement/reading.py"/>
        <source>too low to draw conclusions from</source>
        <extracomment>said below the window</extracomment>
        <translation>过低，无法得出结论</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/exporting.py"/>
        <source>traces, which only {join} keep</source>
        <extracomment>said below the window</extracomment>
        <translation>轨迹，只有 {join} 能保留</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/gamepad.py"/>
        <source>turned round</source>
        <translation>反转</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/model.py"/>
        <source>undecided</source>
        <translation>未定</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>unlike what you have seen</source>
        <extracomment>said below the window</extracomment>
        <translation>与您看过的不同</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/pad.py"/>
        <source>unpleasant</source>
        <translation>不愉快</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>unsure for {unsure} of its time</source>
        <extracomment>said below the window</extracomment>
        <translation>{unsure} 的时间不确定</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/huggingface/options.py"/>
        <source>videos about which nobody has decided anything</source>
        <extracomment>said below the window</extracomment>
        <translation>无人作过决定的视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>videos left out of the decisions because nobody reviewed them</source>
        <extracomment>said below the window</extracomment>
        <translation>因无人审阅而未列入决定的视频</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/analysis_controller.py"/>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>weights missing</source>
        <translation>缺少权重</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/shared_project.py"/>
        <source>where they lie on this computer</source>
        <translation>它们在本机的位置</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/carrying.py"/>
        <source>who annotated</source>
        <extracomment>said below the window</extracomment>
        <translation>标注者</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>who decided and when, and the history of changes</source>
        <extracomment>said below the window</extracomment>
        <translation>由谁、何时决定，以及更改历史</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/kinds.py"/>
        <source>whole-video answer, repeated on windows</source>
        <extracomment>said below the window</extracomment>
        <translation>整段视频的答案，在窗口上重复</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>with sound</source>
        <translation>有声音</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/mistakes.py"/>
        <source>wrong border</source>
        <extracomment>said below the window</extracomment>
        <translation>边界错误</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/mistakes.py"/>
        <source>wrong label</source>
        <extracomment>said below the window</extracomment>
        <translation>标签错误</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/mistakes.py"/>
        <source>wrongly proposed</source>
        <extracomment>said below the window</extracomment>
        <translation>误提议</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/welcome/tour.py"/>
        <source>{at} of {count}: {title}</source>
        <translation>{at} / {count}：{title}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{at} · {videos} videos
{verdict}{speaks}</source>
        <translation>{at} · {videos} 个视频
{verdict}{speaks}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{capitalize}: each pair</source>
        <extracomment>said below the window</extracomment>
        <translation>{capitalize}：每对</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/label_table.py"/>
        <source>{color}. Double click for another colour.</source>
        <translation>{color}。双击可换颜色。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{count} corrected videos</source>
        <translation><numerusform>{count} 个已修正的视频</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>{count} decisions</source>
        <translation><numerusform>{count} 个决定</numerusform></translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/moments.py"/>
        <source>{count} faces, together: {expression} {percent}</source>
        <extracomment>said below the window</extracomment>
        <translation>{count} 张人脸，合计：{expression} {percent}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>{count} files</source>
        <translation><numerusform>{count} 个文件</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>{count} folders</source>
        <translation><numerusform>{count} 个文件夹</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{count} held-out videos</source>
        <extracomment>said below the window</extracomment>
        <translation><numerusform>{count} 个留出视频</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>{count} jobs</source>
        <translation><numerusform>{count} 个任务</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>{count} labels</source>
        <translation><numerusform>{count} 个标签</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/training/outcome.py"/>
        <source>{count} mistakes of the new network on the held-out videos; a click goes there</source>
        <translation><numerusform>新网络在留出视频上有 {count} 个错误；单击即可跳转</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>{count} mistakes; a click goes there</source>
        <translation><numerusform>{count} 个错误；单击即可跳转</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/messages.py"/>
        <source>{count} more</source>
        <translation><numerusform>另有 {count} 条</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{count} more are</source>
        <translation><numerusform>还差 {count} 个</numerusform></translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>{count} more are contradicted by another network and stay open.</source>
        <translation>另有 {count} 个遭另一网络反对，保持待定。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/choice_button.py"/>
        <source>{count} of {total} lanes</source>
        <translation>{total} 条轨道中的 {count} 条</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>{count} of {total} missing, {more}{size}</source>
        <translation>{total} 个中缺 {count} 个，{more}{size}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/services/choosing.py"/>
        <source>{count} proposals</source>
        <extracomment>said below the window</extracomment>
        <translation><numerusform>{count} 个提议</numerusform></translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>{count} proposals are new</source>
        <extracomment>said below the window</extracomment>
        <translation>新增 {count} 个提议</translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/dialogs/import_labels.py"/>
        <source>{count} segments</source>
        <translation><numerusform>{count} 个片段</numerusform></translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/schemes.py"/>
        <source>{count} segments are labelled in "{name}". Move or delete them first.</source>
        <extracomment>said below the window</extracomment>
        <translation>有 {count} 个片段以“{name}”标注。请先移动或删除它们。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>{count} segments of yours</source>
        <translation><numerusform>您的 {count} 个片段</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/adjudication/traces.py"/>
        <source>{count} stretches at which people differ; a row leads there.</source>
        <translation><numerusform>{count} 个区段有分歧；单击行可跳转。</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/ui/training/options.py"/>
        <source>{count} subjects</source>
        <translation><numerusform>{count} 名被试</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../vemo_desktop/services/figure_texts.py"/>
        <source>{count} videos</source>
        <extracomment>said below the window</extracomment>
        <translation><numerusform>{count} 个视频</numerusform></translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{days} days</source>
        <extracomment>said below the window</extracomment>
        <translation>{days} 天</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/devices.py"/>
        <source>{device} asks for a CUDA graphics card, but {found} was found. Use auto or cpu.</source>
        <extracomment>said below the window</extracomment>
        <translation>{device} 需要 CUDA 显卡，但只找到 {found}。请用 auto 或 cpu。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{dimension} of {name}</source>
        <extracomment>said below the window</extracomment>
        <translation>{name}的{dimension}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/history/controller.py"/>
        <source>{done} of {steps} steps</source>
        <translation>{done} / {steps} 步</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/costs.py"/>
        <source>{duration_text} for this video, on {device}</source>
        <extracomment>said below the window</extracomment>
        <translation>此视频需{duration_text}，在 {device} 上</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>{error} Choose another key, or take it from there.</source>
        <translation>{error} 请选择其他按键，或从那里占用。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>{files} could not be added</source>
        <translation>{files}无法添加</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/schemes/dialog.py"/>
        <source>{files};;All files (*)</source>
        <translation>{files};;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/carrying.py"/>
        <source>{float} ms</source>
        <extracomment>said below the window</extracomment>
        <translation>{float} ms</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/writing.py"/>
        <source>{folder} is a file. Choose a folder for the export; nothing was written.</source>
        <extracomment>said below the window</extracomment>
        <translation>{folder} 是文件。请为导出选择文件夹；未写入任何内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/tsl300.py"/>
        <source>{folder} is missing; it belongs to the files of TSL-300.</source>
        <extracomment>said below the window</extracomment>
        <translation>缺少 {folder}；它属于 TSL-300 的文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{gestures} in {hours_text} at work, breaks left out{pace}.</source>
        <extracomment>said below the window</extracomment>
        <translation>工作 {hours_text}（不含休息）内 {gestures}{pace}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/undoing.py"/>
        <source>{gesture}: changed in “{title}”.</source>
        <translation>{gesture}：已在“{title}”中更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/undoing.py"/>
        <source>{gesture}: changed.</source>
        <translation>{gesture}：已更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/controller.py"/>
        <source>{gesture}: done.</source>
        <translation>{gesture}：完成。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/pack_row.py"/>
        <source>{getting}, then import the file here.</source>
        <translation>{getting}，然后在此导入文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_cards.py"/>
        <source>{getting}, then run `vemo networks import FILE`.</source>
        <extracomment>said below the window</extracomment>
        <translation>{getting}，然后运行 `vemo networks import FILE`。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/runs.py"/>
        <source>{how} After it {said}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{how}其后{said}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/workspace.py"/>
        <source>{join} changed this a moment ago, so your change was not made: it would have gone over theirs. It is shown now as it stands; do it again if you still want it.</source>
        <extracomment>said below the window</extracomment>
        <translation>{join} 刚刚更改了此处，因此未作您的更改，以免覆盖。现在显示的是当前状态；若仍需要，请再做一次。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>{keys}  (claimed twice)</source>
        <translation>{keys}  (重复占用)</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/dialogs/key_sheet.py"/>
        <source>{key} is claimed by “{one}” and “{other}”, so neither gets it. Give one of them another key.</source>
        <translation>{key} 同时被“{one}”和“{other}”占用，因此都不生效。请为其中一个另选按键。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/keys.py"/>
        <source>{key} is the key of “{action}”.</source>
        <translation>{key} 是“{action}”的按键。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/merging.py"/>
        <source>{label} by {author}, {format_time} to {format_time_}</source>
        <extracomment>said below the window</extracomment>
        <translation>{author} 的{label}，{format_time} 至 {format_time_}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/model.py"/>
        <source>{label} in {title}</source>
        <translation>{title} 中的 {label}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/trace_texts.py"/>
        <source>{later} {seconds} s later than {earlier} ({fit})</source>
        <extracomment>said below the window</extracomment>
        <translation>{later}比{earlier}晚 {seconds} s（{fit}）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>{lead} above the next label</source>
        <extracomment>said below the window</extracomment>
        <translation>比下一个标签高 {lead}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/header_painting.py"/>
        <source>{left} of {count} open</source>
        <translation>{count} 个中 {left} 个待定</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/media_list_model.py"/>
        <source>{left} of {total} left</source>
        <translation>{total} 中剩 {left}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>{left} of {total} proposals left</source>
        <translation>{total} 个提议中剩 {left} 个</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{level} interval {low} to {high}</source>
        <extracomment>said below the window</extracomment>
        <translation>{level} 区间 {low} 至 {high}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/datasets.py"/>
        <source>{low} to {high}</source>
        <extracomment>said below the window</extracomment>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/figure_texts.py"/>
        <source>{low} to {high} (few {of})</source>
        <extracomment>said below the window</extracomment>
        <translation>{low} 至 {high}（{of}太少）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/figure_texts.py"/>
        <source>{low} to {high} (over {videos} {of})</source>
        <extracomment>said below the window</extracomment>
        <translation>{low} 至 {high}（{videos} 个{of}）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/recorder.py"/>
        <source>{message} It is tried again; on the disk is what was given up to {kept}.</source>
        <translation>{message}将重试；磁盘上已有到 {kept} 为止的内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/outcome.py"/>
        <source>{mistakes}. The first {listed} are listed.</source>
        <translation>{mistakes}。列出了前 {listed} 个。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>{name_of} agrees</source>
        <extracomment>said below the window</extracomment>
        <translation>{name_of}一致</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>{names} and {last}</source>
        <translation>{names}和{last}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{name} appears in several projects; if that is one person, this is agreement with oneself.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} 出现在多个项目中；若是同一人，这就是与自己的一致性。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/storage/file_store.py"/>
        <source>{name} can no longer be written, so the last change was not saved. Everything before it is safe. Check the permissions of the file and its folder, then open the project again.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} 无法再写入，因此最后一次更改未保存。之前的内容都是安全的。请检查文件及其文件夹的权限，再重新打开项目。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_install.py"/>
        <source>{name} cannot be installed by address. {way_to_get}</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} 不能按地址安装。{way_to_get}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_folders.py"/>
        <source>{name} cannot be loaded from these files. Nothing was installed.</source>
        <extracomment>said below the window</extracomment>
        <translation>无法从这些文件载入 {name}。未安装。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/network_settings.py"/>
        <source>{name} cannot be set like this. {problems}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} 不能这样设置。{problems}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_import.py"/>
        <source>{name} comes as {wanted}; "{name_}" is none. Nothing was installed.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} 的形式是{wanted}；“{name_}”不是。未安装。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_fetch.py"/>
        <source>{name} could not be fetched from {host}: no connection, or it breaks again and again. What was fetched is kept, and the next attempt goes on from there.</source>
        <extracomment>said below the window</extracomment>
        <translation>无法从 {host} 下载 {name}：没有连接，或连接反复中断。已下载的部分保留，下次接着下载。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/pack_fetch.py"/>
        <source>{name} could not be fetched from {host}: {reason}. Nothing was changed.</source>
        <extracomment>said below the window</extracomment>
        <translation>无法从 {host} 下载 {name}：{reason}。未作任何更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/networks.py"/>
        <source>{name} could not be removed: {strerror}.</source>
        <extracomment>said below the window</extracomment>
        <translation>无法移除 {name}：{strerror}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/curves/switches.py"/>
        <source>{name} curve</source>
        <translation>{name}曲线</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/network_settings.py"/>
        <source>{name} has no setting {join}. It has: {known}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} 没有设置 {join}。它有：{known}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{name} has no value on {counted}, so nothing can be compared.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name}在{counted}上没有值，因此无法比较。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/activitynet.py"/>
        <source>{name} is not a file in the ActivityNet form.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name}不是 ActivityNet 格式的文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>{name} is silent</source>
        <extracomment>said below the window</extracomment>
        <translation>{name}未表态</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{name} is {signed} ({between}) on {counted}</source>
        <extracomment>said below the window</extracomment>
        <translation>在{counted}上，{name}{signed}（{between}）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{name} is {signed} on {counted}, too few to tell whether that is luck; at least {least_videos} are needed.</source>
        <extracomment>said below the window</extracomment>
        <translation>在{counted}上，{name}{signed}，视频太少，无法判断是否出于偶然；至少需要 {least_videos} 个。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/registry.py"/>
        <source>{name} needs a newer version of the program.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} 需要更新版本的程序。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>{name} says {label_name}</source>
        <extracomment>said below the window</extracomment>
        <translation>{name}认为是{label_name}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>{name} was taken out. Its file and labels are kept; undo brings it back.</source>
        <translation>{name}已移出。其文件和标签均保留；撤销可恢复。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/heads/adapter.py"/>
        <source>{name} was taught over another version of the built-in network and does not fit this one. Teach it again, or go back to the built-in network.</source>
        <extracomment>said below the window</extracomment>
        <translation>{name} 是在另一版本的内置网络上训练的，与当前不符。请重新训练，或退回内置网络。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/beside.py"/>
        <source>{name}, in the colours of the curves above. The band there reaches from the lowest to the highest of all networks.</source>
        <translation>{name}，颜色同上方曲线。色带从所有网络的最低值到最高值。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{name}, overlap {threshold}</source>
        <extracomment>said below the window</extracomment>
        <translation>{name}，重叠 {threshold}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{name}: each pair</source>
        <extracomment>said below the window</extracomment>
        <translation>{name}：每对</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/packs.py"/>
        <source>{name}: the file "{name_}" is missing or is not the one that was installed, so it is not used. To install it again: {way_to_get}</source>
        <extracomment>said below the window</extracomment>
        <translation>{name}：文件“{name_}”缺失或不是已安装的那个，因此不使用。重新安装：{way_to_get}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/packs.py"/>
        <source>{name}: the weights are not installed. {way_to_get}</source>
        <extracomment>said below the window</extracomment>
        <translation>{name}：权重未安装。{way_to_get}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{name}: {name_} of each pair</source>
        <extracomment>said below the window</extracomment>
        <translation>{name}：每对的{name_}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/training.py"/>
        <source>{network_id} has no recipe of this kind.</source>
        <extracomment>said below the window</extracomment>
        <translation>{network_id} 没有这种配方。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/run_controller.py"/>
        <source>{network} has finished with this video.</source>
        <translation>{network}已完成此视频。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_form.py"/>
        <source>{network} says</source>
        <translation>{network}的判断</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/taught_networks.py"/>
        <source>{network} speaks in this scheme already.</source>
        <extracomment>said below the window</extracomment>
        <translation>{network} 已在此体系中发言。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/controller.py"/>
        <source>{network} speaks now.{again}</source>
        <translation>现在由{network}发言。{again}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>{network}, judged by {videos}.</source>
        <translation>{network}，依据{videos}评判。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{network}, taught by {person} from traces of {videos} videos in {seconds:.0f} s. Compared with {present} on {held_out}.</source>
        <translation>{network}，由 {person} 用 {videos} 个视频的轨迹训练，用时 {seconds:.0f} s。在{held_out}上与{present}比较。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{network}, taught by {person} from {videos} videos in {seconds:.0f} s; {step} of {steps} updates kept. Compared with {present} on {held_out}.</source>
        <translation>{network}，由 {person} 用 {videos} 个视频训练，用时 {seconds:.0f} s；{steps} 次更新中保留到第 {step} 次。在{held_out}上与{present}比较。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/costs.py"/>
        <source>{node}, {cpu_count} processors</source>
        <extracomment>said below the window</extracomment>
        <translation>{node}，{cpu_count} 个处理器</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/segment_view.py"/>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/judging/dialog.py"/>
        <source>{one} against {other}: {verdict}. {reason}</source>
        <translation>{one}对比{other}：{verdict}。{reason}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/panel.py"/>
        <source>{pace:.0f} per hour</source>
        <translation>每小时 {pace:.0f} 个</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ml/training/checkpoints.py"/>
        <source>{parent} holds a training of other videos, decisions or settings that was not finished. Choose another folder, or remove {name} there to give that training up.</source>
        <extracomment>said below the window</extracomment>
        <translation>{parent} 中有其他视频、决定或设置的未完成训练。请另选文件夹，或移除其中的 {name} 以放弃该训练。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/tsl300.py"/>
        <source>{path} is missing; it belongs to the files of TSL-300.</source>
        <extracomment>said below the window</extracomment>
        <translation>缺少 {path}；它属于 TSL-300 的文件。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{people} people</source>
        <extracomment>said below the window</extracomment>
        <translation>{people} 人</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/settings.py"/>
        <source>{problem} does not fit the setting {name}. {sentence}</source>
        <extracomment>said below the window</extracomment>
        <translation>{problem} 不适合设置 {name}。{sentence}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/bulk_dialog.py"/>
        <source>{proposals} in {videos} would be accepted as they stand. One undo takes all of it back.</source>
        <translation>将按原样接受{videos}中的{proposals}。一次撤销即可全部收回。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/sensitivity.py"/>
        <source>{proposals} of this network</source>
        <translation>此网络的{proposals}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/many.py"/>
        <source>{proposals}, {waiting} open</source>
        <translation>{proposals}，{waiting} 个待定</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/process_runner.py"/>
        <source>{purpose} “{name}” could not begin: the system does not let the program start its background process. Your labels are safe; restart the program.</source>
        <extracomment>said below the window</extracomment>
        <translation>{purpose}“{name}”无法开始：系统不允许程序启动后台进程。您的标签是安全的；请重启程序。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/runners.py"/>
        <source>{purpose} “{name}” stopped because of a defect in the program. Your labels are safe and the other videos go on; the details help to report it.</source>
        <extracomment>said below the window</extracomment>
        <translation>{purpose}“{name}”因程序缺陷而停止。您的标签是安全的，其他视频继续；详情有助于报告问题。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/process_runner.py"/>
        <source>{purpose} “{name}” stopped because the background process ended unexpectedly. Your labels are safe and the other videos go on. Start it again to go on where it was; if it stops at the same place, the file is probably damaged there.</source>
        <extracomment>said below the window</extracomment>
        <translation>{purpose}“{name}”因后台进程意外结束而停止。您的标签是安全的，其他视频继续。再次启动可从原处继续；若停在同一处，文件很可能在那里损坏。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/runners.py"/>
        <source>{purpose} “{name}” stopped because the computer ran out of memory. Your labels are safe; close other programs and start it again, it goes on where it was.</source>
        <extracomment>said below the window</extracomment>
        <translation>{purpose}“{name}”因内存不足而停止。您的标签是安全的；请关闭其他程序后重新启动，它会从原处继续。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/process_runner.py"/>
        <source>{purpose} “{name}” was ended from outside, most likely because the computer ran out of memory. Your labels are safe; close other programs and start it again, it goes on where it was.</source>
        <extracomment>said below the window</extracomment>
        <translation>{purpose}“{name}”被外部终止，很可能是因为内存不足。您的标签是安全的；请关闭其他程序后重新启动，它会从原处继续。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/jobs/process_runner.py"/>
        <source>{purpose} “{name}” was stopped because it made no progress for minutes. Your labels are safe and the other videos go on. Re-save the file with another program, or leave it out.</source>
        <extracomment>said below the window</extracomment>
        <translation>{purpose}“{name}”因数分钟没有进展而停止。您的标签是安全的，其他视频继续。请用其他程序重新保存该文件，或不处理它。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/jobs_panel.py"/>
        <source>{purpose}: waiting</source>
        <translation>{purpose}：等待中</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/clock_times.py"/>
        <source>{quoted} counts frames. Give their rate with --rate.</source>
        <extracomment>said below the window</extracomment>
        <translation>{quoted}以帧计数。请用 --rate 给出帧率。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_events.py"/>
        <source>{quoted} is an observation of more than {most_recordings} recordings.</source>
        <extracomment>said below the window</extracomment>
        <translation>{quoted}是含有超过 {most_recordings} 个录像的观察。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/boris_events.py"/>
        <source>{quoted} is no time of an event of BORIS.</source>
        <extracomment>said below the window</extracomment>
        <translation>{quoted}不是 BORIS 事件的时间。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/huggingface/options.py"/>
        <source>{rate_hz} is no rate for a dataset. Give bins per second, more than 0 and at most {most_hz}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{rate_hz} 不是数据集的有效速率。请给出每秒格数，大于 0 且不超过 {most_hz}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/trace_tables.py"/>
        <source>{rate_hz} is no rate. Give bins per second, at most {most_hz}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{rate_hz} 不是有效速率。请给出每秒格数，不超过 {most_hz}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/formats.py"/>
        <source>{rate_hz} is no rate. Give frames per second, more than 0 and at most {most_hz}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{rate_hz} 不是有效速率。请给出每秒帧数，大于 0 且不超过 {most_hz}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{reviewed} of {videos_text} reviewed to the end; {waiting}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{videos_text}中 {reviewed} 个已审阅完毕；{waiting}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{said}. So few videos can all turn out one way by luck; at least {least_videos} are needed.</source>
        <extracomment>said below the window</extracomment>
        <translation>{said}。视频这么少，可能碰巧都偏向一方；至少需要 {least_videos} 个。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{said}. That may as well be no difference at all.</source>
        <extracomment>said below the window</extracomment>
        <translation>{said}。这也可能根本没有差异。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/lags.py"/>
        <source>{seconds:+.2f} s against {reference}: the traces then fit at {correlation:.2f} (unshifted {unshifted:.2f}).</source>
        <translation>相对{reference}滞后 {seconds:+.2f} s：此时轨迹吻合度为 {correlation:.2f}（未移动时 {unshifted:.2f}）。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>{seconds:.1f} h left</source>
        <translation>剩余 {seconds:.1f} 小时</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/review/interval_fields.py"/>
        <source>{seconds}
{count} frames</source>
        <translation>{seconds}
{count} 帧</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{seconds} min</source>
        <extracomment>said below the window</extracomment>
        <translation>{seconds} 分钟</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>{seconds} min left</source>
        <translation>剩余 {seconds} 分钟</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>{seconds} s left</source>
        <translation>剩余 {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{segments} by {people} in {videos_text}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{people}在{videos_text}中标出 {segments}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/splits.py"/>
        <source>{sentence}. Aimed at: {shares} of the labelled time of every label, seed {seed}. Once a video has a part it keeps it, also when videos are added.</source>
        <extracomment>said below the window</extracomment>
        <translation>{sentence}。目标：每个标签标注时间的 {shares}，种子 {seed}。视频一旦归入子集便保持不变，添加视频后也是如此。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/sides.py"/>
        <source>{sentence}; sides are kept in the project and never change.</source>
        <extracomment>said below the window</extracomment>
        <translation>{sentence}；归属保存在项目中，永不更改。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/panel.py"/>
        <source>{shown} of {videos}</source>
        <translation>{shown} / {videos}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/main_window.py"/>
        <source>{stem}, missing</source>
        <translation>{stem}，缺失</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/chart.py"/>
        <source>{steps} updates</source>
        <translation>{steps} 次更新</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/fitting.py"/>
        <source>{suffix} overlap {number}</source>
        <extracomment>said below the window</extracomment>
        <translation>{suffix} 重叠 {number}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{taken} of {total} segments of {key} began as proposals of a network. Agreement with networks, and with others who saw the same proposals, is partly their doing.</source>
        <extracomment>said below the window</extracomment>
        <translation>{key} 的 {total} 个片段中有 {taken} 个源自网络的提议。与网络及看过同样提议的人的一致性部分由此而来。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>{taken} of {total} true segments began as proposals of a network, which flatters that network.</source>
        <extracomment>said below the window</extracomment>
        <translation>{total} 个真实片段中有 {taken} 个源自网络的提议，这有利于该网络。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{text}  ({low:{form}} to {high:{form}})</source>
        <translation>{text}  ({low:{form}} 至 {high:{form}})</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/lags.py"/>
        <source>{text} A longer shift may fit better still.</source>
        <translation>{text}移动更多可能更吻合。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{text} Beyond that: {lag_text}.</source>
        <extracomment>said below the window</extracomment>
        <translation>{text}此外：{lag_text}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>{text} Estimated to be right: {shares}.{few}</source>
        <translation>{text} 估计正确率：{shares}。{few}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>{text} In {videos_text} proposals still wait.</source>
        <extracomment>said below the window</extracomment>
        <translation>{text}{videos_text}中的提议仍在等待。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/queue.py"/>
        <source>{text} for {contrary} of it</source>
        <extracomment>said below the window</extracomment>
        <translation>{text}，占其 {contrary}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{text} in the same scheme</source>
        <extracomment>said below the window</extracomment>
        <translation>{text}（同一体系内）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{text} in the scheme "{scheme}"</source>
        <extracomment>said below the window</extracomment>
        <translation>{text}（体系“{scheme}”内）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{text} in the scheme “{name}”</source>
        <extracomment>said below the window</extracomment>
        <translation>{text}（体系“{name}”内）</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/editing.py"/>
        <source>{text} over others</source>
        <extracomment>said below the window</extracomment>
        <translation>{text}，覆盖其他</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/exchange/fitting.py"/>
        <source>{text} points</source>
        <extracomment>said below the window</extracomment>
        <translation>{text}点</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>{text} to another lane</source>
        <extracomment>said below the window</extracomment>
        <translation>{text}到另一条轨道</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/status_line.py"/>
        <source>{text} · {per_minute:.1f} per minute</source>
        <translation>{text} · 每分钟 {per_minute:.1f} 个</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>{text}; it cannot do without {needed}</source>
        <translation>{text}；不可缺少{needed}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/networks/texts.py"/>
        <source>{there} of {size} fetched</source>
        <translation>已下载 {there} / {size}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/queue/videos.py"/>
        <source>{title}
{why}
Expected to teach: {gain:.2f} of 1</source>
        <translation>{title}
{why}
预期收益：{gain:.2f} / 1</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{total} gestures</source>
        <extracomment>said below the window</extracomment>
        <translation>{total} 次操作</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{total} segments</source>
        <extracomment>said below the window</extracomment>
        <translation>{total} 个片段</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/places.py"/>
        <source>{unknown} is no setting of a connection that can be used here</source>
        <extracomment>said below the window</extracomment>
        <translation>{unknown} 不是此处可用的连接设置</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{value} higher</source>
        <extracomment>said below the window</extracomment>
        <translation>高 {value}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/judging/comparing.py"/>
        <source>{value} lower</source>
        <extracomment>said below the window</extracomment>
        <translation>低 {value}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/bulk.py"/>
        <source>{verb} and move what follows</source>
        <extracomment>said below the window</extracomment>
        <translation>{verb}并移动后面的内容</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{verdict}. {reason}</source>
        <translation>{verdict}。{reason}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{videos_text} are not in all projects.</source>
        <extracomment>said below the window</extracomment>
        <translation>{videos_text}并非在所有项目中。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{videos_text} is not in all projects.</source>
        <extracomment>said below the window</extracomment>
        <translation>{videos_text}并非在所有项目中。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judging_notes.py"/>
        <source>{videos_text} only: take the intervals as a hint.</source>
        <extracomment>said below the window</extracomment>
        <translation>仅{videos_text}：区间只能当作提示。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{videos_text} that only one of them judged {were} left out.</source>
        <extracomment>said below the window</extracomment>
        <translation>只有一人判断过的{videos_text}{were}未计入。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{videos_text} that you code blind and are not done with yet are left out.</source>
        <extracomment>said below the window</extracomment>
        <translation>您盲标且尚未完成的{videos_text}未计入。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{videos_text} that you code blind are not shown.</source>
        <extracomment>said below the window</extracomment>
        <translation>您盲标的{videos_text}不显示。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/agreement_notes.py"/>
        <source>{videos_text} {were} judged by some of them only, and counted for those.</source>
        <extracomment>said below the window</extracomment>
        <translation>{videos_text}{were}仅由其中一些人判断，并只为他们计入。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/judgement_sections.py"/>
        <source>{videos_text}, {seconds} s that all of them rated. Lags taken off: {lags_text}.{lag}</source>
        <extracomment>said below the window</extracomment>
        <translation>{videos_text}，所有人都评分的 {seconds} s。已扣除滞后：{lags_text}。{lag}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/adjudication/dialog.py"/>
        <source>{videos} judged by several people, {disputed} disputed stretches, {unsettled} not settled yet.</source>
        <translation>{videos}由多人判断，{disputed} 个区段有争议，{unsettled} 个尚未裁定。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>{videos} there already</source>
        <translation>{videos}已存在</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{videos}, {held} of them held out for ever to judge by.</source>
        <translation>{videos}，其中 {held} 个始终留出用于评判。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{videos}. {more} needed: two to learn from and one to judge by.</source>
        <translation>{videos}。{more}：两个用于学习，一个用于评判。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/training/figures.py"/>
        <source>{videos}; about a quarter will be held out to judge by.</source>
        <translation>{videos}；约四分之一将留出用于评判。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{waiting} of {proposals}</source>
        <extracomment>said below the window</extracomment>
        <translation>{proposals} 中的 {waiting}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/services/overview_sections.py"/>
        <source>{waiting} proposals wait</source>
        <extracomment>said below the window</extracomment>
        <translation>{waiting} 个提议等待</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/domain/scheme_editing.py"/>
        <source>{what} needs a name of one line, at most {longest} characters.</source>
        <extracomment>said below the window</extracomment>
        <translation>{what}需要单行名称，最多 {longest} 个字符。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/merging.py"/>
        <source>“{name}” brings nothing new.</source>
        <translation>“{name}”没有新内容。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/gamepad_controller.py"/>
        <source>“{name}” has only {count} axes. Choose others under Review, Gamepad settings.</source>
        <translation>“{name}”只有 {count} 个轴。请在“审阅 &gt; 手柄设置”中选择其他轴。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/player/view.py"/>
        <source>“{name}” has sound but no picture. Play it with Space.</source>
        <translation>“{name}”有声音但没有画面。按空格键播放。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/desk.py"/>
        <source>“{name}” stops being readable at {until}. What comes before was analysed and kept. Re-save the file as MP4 to analyse the rest.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”从 {until} 起无法读取。之前的部分已分析并保留。请另存为 MP4 以分析其余部分。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/media/fingerprint.py"/>
        <source>“{name}” was changed since it was added. Nothing was done with it; your labels belong to the earlier file. Put that one back, or add the changed one as a new video.</source>
        <extracomment>said below the window</extracomment>
        <translation>“{name}”在添加后被更改。未对其作任何处理；您的标签属于先前的文件。请放回原文件，或将更改后的文件作为新视频添加。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/open_video.py"/>
        <source>“{name}” was not made ready to play. Click it in the library to do so.</source>
        <translation>“{name}”尚未准备好播放。在媒体库中点击它即可准备。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/pipeline/gathering.py"/>
        <source>“{title}” is no example: {why}</source>
        <extracomment>said below the window</extracomment>
        <translation>“{title}”不能作样例：{why}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>“{title}” was found again, and {videos} that moved with it.</source>
        <translation>已重新找到“{title}”，以及随之移动的 {videos}。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/library/controller.py"/>
        <source>“{title}” was found again.</source>
        <translation>已重新找到“{title}”。</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>■ Stop</source>
        <translation>■ 停止</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/panel.py"/>
        <source>● Record</source>
        <translation>● 录制</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/timeline/rows/traces.py"/>
        <source>● Recording</source>
        <translation>● 正在录制</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/controller.py"/>
        <source>● Recording {length}</source>
        <translation>● 正在录制 {length}</translation>
    </message>
    <message>
        <location filename="../../vemo_desktop/ui/traces/controller.py"/>
        <source>● Waiting for the stretch</source>
        <translation>● 等待该区段</translation>
    </message>
</context>
</TS>
