<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>duty</name>
    <message>
        <source>school leader</source>
        <translation>校领导</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>教职工</translation>
    </message>
    <message>
        <source>student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Patrol</source>
        <translation>巡查</translation>
    </message>
    <message>
        <source>Room visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>谈心</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>突发事件</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>安全隐患</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Branch activity</source>
        <translation>支部活动</translation>
    </message>
    <message>
        <source>slight</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>serious</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>excellent</source>
        <translation>优秀</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>talks with students</source>
        <translation>与学生谈心</translation>
    </message>
    <message>
        <source>room visits</source>
        <translation>走访寝室</translation>
    </message>
    <message>
        <source>patrols</source>
        <translation>巡查</translation>
    </message>
    <message>
        <source>branch activities</source>
        <translation>支部活动</translation>
    </message>
    <message>
        <source>shifts with a log</source>
        <translation>有日志的班次</translation>
    </message>
    <message>
        <source>shifts covered (%)</source>
        <translation>班次到岗率（%）</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>written late</source>
        <translation>补写</translation>
    </message>
    <message>
        <source>desk register</source>
        <translation>值班台登记</translation>
    </message>
    <message>
        <source>own log</source>
        <translation>本人日志</translation>
    </message>
    <message>
        <source>college summary</source>
        <translation>学院汇总</translation>
    </message>
    <message>
        <source>Change the duty plan</source>
        <translation>修改值班表</translation>
    </message>
    <message>
        <source>Make shifts</source>
        <translation>生成班次</translation>
    </message>
    <message>
        <source>Make a rota</source>
        <translation>自动排班</translation>
    </message>
    <message>
        <source>Give out a duty</source>
        <translation>安排值班</translation>
    </message>
    <message>
        <source>End a duty</source>
        <translation>撤下值班</translation>
    </message>
    <message>
        <source>Ask for a swap</source>
        <translation>申请换班</translation>
    </message>
    <message>
        <source>Answer a swap</source>
        <translation>答复换班</translation>
    </message>
    <message>
        <source>Begin a duty log</source>
        <translation>开始值班日志</translation>
    </message>
    <message>
        <source>New entry of a log</source>
        <translation>新增日志记录</translation>
    </message>
    <message>
        <source>Edit entry of a log</source>
        <translation>修改日志记录</translation>
    </message>
    <message>
        <source>Delete entry of a log</source>
        <translation>删除日志记录</translation>
    </message>
    <message>
        <source>Submit a duty log</source>
        <translation>提交值班日志</translation>
    </message>
    <message>
        <source>Put a correction beside an entry</source>
        <translation>在记录旁写更正</translation>
    </message>
    <message>
        <source>Settle what is open</source>
        <translation>办结待办</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Acknowledge a handover</source>
        <translation>确认接班</translation>
    </message>
    <message>
        <source>Make a ticket of an entry</source>
        <translation>记录转为工单</translation>
    </message>
    <message>
        <source>Change the rules of duty</source>
        <translation>修改值班规则</translation>
    </message>
    <message>
        <source>Import duty registers</source>
        <translation>导入值班登记</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班人</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺人</translation>
    </message>
    <message>
        <source>Duty logs</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Entries of duty logs</source>
        <translation>值班日志记录</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>填写人</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>Duty log</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>Submission of a duty log</source>
        <translation>值班日志提交</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>填写人</translation>
    </message>
    <message>
        <source>Written late</source>
        <translation>补写</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Place in words</source>
        <translation>地点说明</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>People there</source>
        <translation>在场人员</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>In confidence</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>To be followed up</source>
        <translation>需跟进</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>填写时间</translation>
    </message>
    <message>
        <source>Entry of a duty log</source>
        <translation>值班日志记录</translation>
    </message>
    <message>
        <source>Student met on duty</source>
        <translation>值班中接触的学生</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>File of an entry</source>
        <translation>记录附件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note beside an entry</source>
        <translation>记录旁注</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新待办</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>What to look after</source>
        <translation>注意事项</translation>
    </message>
    <message>
        <source>Open entries</source>
        <translation>待办记录</translation>
    </message>
    <message>
        <source>Acknowledgement of a handover</source>
        <translation>接班确认</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记来源</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What is told</source>
        <translation>登记内容</translation>
    </message>
    <message>
        <source>Line of a duty register</source>
        <translation>值班登记</translation>
    </message>
    <message>
        <source>People wanted</source>
        <translation>需要人数</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>On which days</source>
        <translation>适用日</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>on workdays</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>on days off</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>In teaching weeks only</source>
        <translation>仅教学周</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Repeating shift</source>
        <translation>固定班次</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>On the rota</source>
        <translation>参加排班</translation>
    </message>
    <message>
        <source>Person on duty</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Where somebody may be on duty</source>
        <translation>可值班地点</translation>
    </message>
    <message>
        <source>Absence or wish</source>
        <translation>请假或意愿</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>rather not</source>
        <translation>不希望</translation>
    </message>
    <message>
        <source>would like to</source>
        <translation>希望</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Duty of a person</source>
        <translation>值班安排</translation>
    </message>
    <message>
        <source>Given out by</source>
        <translation>安排方式</translation>
    </message>
    <message>
        <source>the rota</source>
        <translation>自动排班</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>a swap</source>
        <translation>换班</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>agreed, to be approved</source>
        <translation>对方同意，待批准</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Swap of shifts</source>
        <translation>换班</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>让出人</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>In return</source>
        <translation>换回班次</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>同意时间</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>处理时间</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Presence target</source>
        <translation>到岗要求</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>计入内容</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>In a</source>
        <translation>每</translation>
    </message>
    <message>
        <source>week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Indicator of the guide</source>
        <translation>指南指标</translation>
    </message>
    <message>
        <source>No longer asked for</source>
        <translation>不再要求</translation>
    </message>
    <message>
        <source>Cancel a shift</source>
        <translation>取消班次</translation>
    </message>
    <message>
        <source>Hold a shift after all</source>
        <translation>恢复班次</translation>
    </message>
    <message>
        <source>New single shift</source>
        <translation>新增单次班次</translation>
    </message>
    <message>
        <source>Say where somebody may be on duty</source>
        <translation>设定允许的值班地点</translation>
    </message>
    <message>
        <source>Edit a duty log</source>
        <translation>修改值班日志</translation>
    </message>
    <message>
        <source>Add file to an entry</source>
        <translation>为记录添加文件</translation>
    </message>
    <message>
        <source>Remove file of an entry</source>
        <translation>移除记录的文件</translation>
    </message>
    <message>
        <source>Open an entry again</source>
        <translation>重新打开记录</translation>
    </message>
    <message>
        <source>Why it is cancelled</source>
        <translation>取消原因</translation>
    </message>
    <message>
        <source>Change one shift</source>
        <translation>修改单个班次</translation>
    </message>
</context>
<context>
    <name>hk::AboutPage</name>
    <message>
        <source>Hallkeeper</source>
        <translation>学生社区工作台</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>A workbench for residential student communities.</source>
        <translation>面向高校学生社区的工作台。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Hallkeeper is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>学生社区工作台（Hallkeeper）是自由软件，按 GNU 通用公共许可证第三版或更新版本发布，不提供任何担保。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用的组件</translation>
    </message>
</context>
<context>
    <name>hk::AccessControl</name>
    <message>
        <source>This desk has no accounts. They are set up in the settings.</source>
        <translation>本机没有设置账号，可在“设置”里启用。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>My last sign-ins</source>
        <translation>我最近的登录</translation>
    </message>
    <message>
        <source>Change my password…</source>
        <translation>修改我的密码…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Your account has no password.</source>
        <translation>您的账号没有密码。</translation>
    </message>
    <message>
        <source>Your password was changed.</source>
        <translation>密码已修改。</translation>
    </message>
</context>
<context>
    <name>hk::AccountEditor</name>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name to sign in with</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密码</translation>
    </message>
    <message>
        <source>The person is asked for one of their own at the first sign-in.</source>
        <translation>本人第一次登录时须改成自己的密码。</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Save account</source>
        <translation>保存账号</translation>
    </message>
    <message>
        <source>Set another password…</source>
        <translation>重设密码…</translation>
    </message>
    <message>
        <source>Close account</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Reopen account</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Please give the person&apos;s name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>Please give a name to sign in with.</source>
        <translation>请填写登录名。</translation>
    </message>
    <message>
        <source>Please add at least one role.</source>
        <translation>请至少添加一个角色。</translation>
    </message>
    <message>
        <source>%1 can sign in now.</source>
        <translation>%1 现在可以登录了。</translation>
    </message>
    <message>
        <source>Saved. It holds from the next sign-in of %1.</source>
        <translation>已保存，%1 下次登录时生效。</translation>
    </message>
    <message>
        <source>Set another password</source>
        <translation>重设密码</translation>
    </message>
    <message>
        <source>New password of %1; they choose their own at the next sign-in.</source>
        <translation>%1 的新密码；本人下次登录时须改成自己的密码。</translation>
    </message>
    <message>
        <source>%1 has another password now.</source>
        <translation>%1 的密码已重设。</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>%1 可以重新登录了。</translation>
    </message>
    <message>
        <source>%1 can no longer sign in.</source>
        <translation>%1 不能再登录了。</translation>
    </message>
</context>
<context>
    <name>hk::AccountModel</name>
    <message>
        <source>closed</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>locked until %1</source>
        <translation>锁定至 %1</translation>
    </message>
    <message>
        <source>without password</source>
        <translation>没有密码</translation>
    </message>
    <message>
        <source>first password</source>
        <translation>初始密码未改</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>hk::Accounts</name>
    <message>
        <source>Only an administrator may change accounts.</source>
        <translation>只有系统管理员可以管理账号。</translation>
    </message>
    <message>
        <source>This data file has accounts already.</source>
        <translation>这个数据文件已经有账号了。</translation>
    </message>
    <message>
        <source>Please set up the owner&apos;s account first.</source>
        <translation>请先建立负责人账号。</translation>
    </message>
    <message>
        <source>Only the owner may set the owner&apos;s password; a forgotten one takes the recovery code.</source>
        <translation>负责人的密码只能由本人设置；忘记密码时，请使用恢复码。</translation>
    </message>
    <message>
        <source>Nobody else opens the keys of the encrypted fields: with a new password for this account they would be lost.</source>
        <translation>只有此账号能打开加密字段的密钥，重设密码后密钥将无法找回。</translation>
    </message>
    <message>
        <source>The keys of this file&apos;s encrypted fields are not open, and the owner would never open them. Please unlock the keychain of this computer and start the program again.</source>
        <translation>此文件加密字段的密钥当前未打开，现在建立负责人账号，今后将无法打开。请先解锁本机的密钥环，再重新启动程序。</translation>
    </message>
    <message>
        <source>A name to sign in with has 2 to 40 letters, digits, dots or dashes, without blanks.</source>
        <translation>登录名须为 2 至 40 个字母、汉字、数字、点或短横线，不含空格。</translation>
    </message>
    <message>
        <source>There is an account “%1” already.</source>
        <translation>已有账号“%1”。</translation>
    </message>
    <message>
        <source>An account needs at least one role.</source>
        <translation>账号至少要有一个角色。</translation>
    </message>
    <message>
        <source>Somebody must be able to administer this data file: this is the last account that can.</source>
        <translation>这是最后一个能管理该数据文件的账号，必须保留。</translation>
    </message>
    <message>
        <source>This account no longer exists.</source>
        <translation>这个账号已不存在。</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>当前密码不正确。</translation>
    </message>
    <message>
        <source>Please give the person&apos;s name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>The owner is the first account of a desk; others become administrators.</source>
        <translation>负责人是工作台的第一个账号，其他人请设为系统管理员。</translation>
    </message>
</context>
<context>
    <name>hk::AccountsPage</name>
    <message>
        <source>This desk has no accounts</source>
        <translation>本机没有设置账号</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Lock by itself without key or mouse after</source>
        <translation>无键盘鼠标操作多久后自动锁定</translation>
    </message>
    <message>
        <source>For every account of this data file that has a password. Ctrl+L locks at once.</source>
        <translation>对这个数据文件中有密码的所有账号生效。按 Ctrl+L 立即锁定。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Account of %1</source>
        <translation>%1的账号</translation>
    </message>
    <message>
        <source>A new account</source>
        <translation>新账号</translation>
    </message>
    <message>
        <source>The keychain of this computer seals the audit log. Encrypted fields, such as identity numbers, are opened by each person&apos;s password.</source>
        <translation>本机的密钥环为审计日志加封。身份证号等加密字段由各人的密码打开。</translation>
    </message>
    <message>
        <source>The keychain of this computer holds the keys of encrypted fields, such as identity numbers, and seals the audit log. Whoever copies the file without it cannot read them.</source>
        <translation>身份证号等加密字段的密钥保存在本机的密钥环里，审计日志也由它加封。只拷走数据文件的人读不到这些字段。</translation>
    </message>
    <message>
        <source>%1 The password is asked for at each start, and the audit log is not sealed.</source>
        <translation>%1因此每次启动都要输入密码，审计日志也没有加封。</translation>
    </message>
    <message>
        <source>%1 Encrypted fields, such as identity numbers, can be kept once this desk is protected; its password is then asked for at each start. Nothing of it is written into a plain file.</source>
        <translation>%1设置密码保护本工作台之后，才能保存身份证号等加密字段，此后每次启动都要输入密码。密钥和密码不会写进任何明文文件。</translation>
    </message>
    <message>
        <source>Keys and passwords</source>
        <translation>密钥与密码</translation>
    </message>
    <message>
        <source>A recovery code stands in for your forgotten password. A new one makes the former one useless.</source>
        <translation>忘记密码时可用恢复码代替。生成新的恢复码后，旧的随即作废。</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>生成新的恢复码…</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>生成新的恢复码</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>您的密码</translation>
    </message>
</context>
<context>
    <name>hk::ActionGate</name>
    <message>
        <source>Your account may not import files.</source>
        <translation>您的账号没有导入文件的权限。</translation>
    </message>
    <message>
        <source>Your account may not export.</source>
        <translation>您的账号没有导出权限。</translation>
    </message>
    <message>
        <source>Your account may not change the settings of the data.</source>
        <translation>您的账号没有更改数据设置的权限。</translation>
    </message>
    <message>
        <source>Your account may not administer accounts.</source>
        <translation>您的账号没有管理账号的权限。</translation>
    </message>
    <message>
        <source>Your account may not read the audit log.</source>
        <translation>您的账号没有查看审计日志的权限。</translation>
    </message>
    <message>
        <source>Your account may not make or restore backups.</source>
        <translation>您的账号没有备份和恢复的权限。</translation>
    </message>
    <message>
        <source>Your account may not change this: %1.</source>
        <translation>您的账号没有更改“%1”的权限。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>hk::ActionRegistry</name>
    <message>
        <source>This command is not there.</source>
        <translation>没有这个命令。</translation>
    </message>
    <message>
        <source>%1 already stands for “%2”. Choose other keys, or change that one first.</source>
        <translation>%1 已用于“%2”。请换一组按键，或先修改那个命令的按键。</translation>
    </message>
</context>
<context>
    <name>hk::Actor</name>
    <message>
        <source>desk</source>
        <translation>值班台</translation>
    </message>
</context>
<context>
    <name>hk::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation>列表行高</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>界面语言</translation>
    </message>
</context>
<context>
    <name>hk::Audit</name>
    <message>
        <source>Only an auditor may read the audit log.</source>
        <translation>只有安全审计员可以查看审计日志。</translation>
    </message>
    <message>
        <source>Your account may not check the whole data file.</source>
        <translation>你的账号无权检查整个数据文件。</translation>
    </message>
    <message>
        <source>The audit log is whole</source>
        <translation>审计日志完整</translation>
    </message>
    <message>
        <source>Entry %1 was changed, or the one before it is missing.</source>
        <translation>第 %1 条被改动，或它前面的一条缺失。</translation>
    </message>
    <message>
        <source>Entries after %1 are missing.</source>
        <translation>第 %1 条之后的记录缺失。</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign-out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Account made</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>修改账号</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Roles changed</source>
        <translation>调整角色</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Audit log read</source>
        <translation>查看审计日志</translation>
    </message>
    <message>
        <source>A person&apos;s own data given out</source>
        <translation>提供本人信息</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written without a key of the system&apos;s keychain: whoever can write the file could have made them anew.</source>
        <translation>
            <numerusform>有 %n 条记录写入时没有密钥环加封，能改写文件的人可以重做这些记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were written with the keychain of another computer or person and cannot be checked here.</source>
        <translation>
            <numerusform>有 %n 条记录由另一台电脑或另一个人的密钥环加封，在这里无法核对。</numerusform>
        </translation>
    </message>
    <message>
        <source>Log sealed by the keychain</source>
        <translation>日志由密钥环加封</translation>
    </message>
    <message>
        <source>Password set by recovery code</source>
        <translation>用恢复码重设密码</translation>
    </message>
    <message>
        <source>Recovery code made</source>
        <translation>生成恢复码</translation>
    </message>
</context>
<context>
    <name>hk::AuditExport</name>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Exported by</source>
        <translation>导出人</translation>
    </message>
    <message>
        <source>Exported at</source>
        <translation>导出时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>internal: names of accounts, no data of students</source>
        <translation>内部：有账号姓名，没有学生信息</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>hk::AuditPage</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Check the log</source>
        <translation>核验日志</translation>
    </message>
    <message>
        <source>Whether an entry was edited or taken out</source>
        <translation>检查是否有记录被改动或删除</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>导出到 Excel…</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message numerus="yes">
        <source>the latest %n entries</source>
        <translation>
            <numerusform>最近 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>导出到 Excel</translation>
    </message>
    <message>
        <source>Audit log %1.xlsx</source>
        <translation>审计日志 %1.xlsx</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to %1</source>
        <translation>
            <numerusform>已将 %n 条记录写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The log is whole: no entry was edited or taken out.</source>
        <translation>日志完整：没有记录被改动或删除。</translation>
    </message>
</context>
<context>
    <name>hk::Backup</name>
    <message>
        <source>The copy could not be read back, so it was thrown away. Please try again, perhaps in another place.</source>
        <translation>备份写完后无法读回，已丢弃。请重试，或换一个位置。</translation>
    </message>
    <message>
        <source>The file “%1” could not be written.</source>
        <translation>无法写入文件“%1”。</translation>
    </message>
    <message>
        <source>The program has this data file open. Please close it first; nothing was changed.</source>
        <translation>数据文件正由本程序打开，请先关闭。没有做任何改动。</translation>
    </message>
    <message>
        <source>This file is not a backup of this program, or it is damaged.</source>
        <translation>这不是本程序的备份，或备份已损坏。</translation>
    </message>
    <message>
        <source>The backup could not be written. Is the disk full?</source>
        <translation>备份无法写入。磁盘是否已满？</translation>
    </message>
    <message>
        <source>This backup is encrypted. Please give its passphrase.</source>
        <translation>这份备份已加密，请输入密码。</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the backup is damaged.</source>
        <translation>密码不正确，或备份已损坏。</translation>
    </message>
    <message>
        <source>The backup is damaged: its end is missing.</source>
        <translation>备份已损坏：缺少结尾部分。</translation>
    </message>
    <message>
        <source>The backup could not be read.</source>
        <translation>备份无法读取。</translation>
    </message>
    <message>
        <source>This backup was written by another version of the program, which this one cannot read.</source>
        <translation>此备份由其他版本的程序生成，当前版本无法读取。</translation>
    </message>
    <message>
        <source>Your account may not copy all data into a backup.</source>
        <translation>你的账号无权备份全部数据。</translation>
    </message>
</context>
<context>
    <name>hk::BackupWatch</name>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Back up by hand</source>
        <translation>手动备份</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Hallkeeper backup (*.hkbackup)</source>
        <translation>工作台备份 (*.hkbackup)</translation>
    </message>
    <message>
        <source>Passphrase; leave it empty for a backup that anybody can open</source>
        <translation>密码；留空则任何人都能打开这份备份</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backed up to %1, encrypted</source>
        <translation>已备份到 %1，已加密</translation>
    </message>
    <message>
        <source>Backed up to %1, not encrypted</source>
        <translation>已备份到 %1，未加密</translation>
    </message>
</context>
<context>
    <name>hk::BatchModel</name>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>hk::BooleanEditor</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>hk::BusyStep</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>hk::Calendar</name>
    <message>
        <source>The work calendar of the program is missing.</source>
        <translation>程序的工作日历缺失。</translation>
    </message>
</context>
<context>
    <name>hk::CalendarPage</name>
    <message>
        <source>Terms</source>
        <translation>学期</translation>
    </message>
    <message>
        <source>Holidays and make-up workdays</source>
        <translation>节假日与调休</translation>
    </message>
    <message>
        <source>Holidays and make-up workdays of the year</source>
        <translation>全年的节假日与调休</translation>
    </message>
    <message>
        <source>Import a year (JSON or .ics)…</source>
        <translation>导入一年的日历（JSON 或 .ics）…</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Nothing is known of %1: deadlines in working days cannot be counted there. Import the government&apos;s calendar when it is out.</source>
        <translation>没有 %1 年的日历，该年按工作日计算的时限无法推算。国务院办公厅放假通知发布后请导入。</translation>
    </message>
    <message>
        <source>make-up workday</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Import a year</source>
        <translation>导入一年的日历</translation>
    </message>
    <message>
        <source>Work calendars (*.json *.ics)</source>
        <translation>工作日历 (*.json *.ics)</translation>
    </message>
    <message>
        <source>The file could not be read. Nothing was changed.</source>
        <translation>文件无法读取，没有做任何改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) imported</source>
        <translation>
            <numerusform>已导入 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::Catalogue</name>
    <message>
        <source>A module declares its data wrongly and was left out.</source>
        <translation>有模块的数据声明有误，未启用该模块。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>hk::CellClean</name>
    <message>
        <source>There is no student number.</source>
        <translation>没有学号。</translation>
    </message>
    <message>
        <source>The student number is masked.</source>
        <translation>学号被遮盖。</translation>
    </message>
    <message>
        <source>The student number was shortened by the spreadsheet; its last digits are lost.</source>
        <translation>学号被表格软件缩短，末尾数字已丢失。</translation>
    </message>
    <message>
        <source>The student number has the letter O in place of a zero.</source>
        <translation>学号里是字母 O，不是数字 0。</translation>
    </message>
    <message>
        <source>This is not a student number.</source>
        <translation>不是有效的学号。</translation>
    </message>
    <message numerus="yes">
        <source>The phone number has %n digit(s).</source>
        <translation>
            <numerusform>手机号只有 %n 位。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>不是有效的电话号码。</translation>
    </message>
</context>
<context>
    <name>hk::ChangesPage</name>
    <message>
        <source>Every change will be listed here</source>
        <translation>这里会显示每一次改动</translation>
    </message>
    <message>
        <source>Who changed what and when, and a button that undoes it.</source>
        <translation>谁在何时改了什么，并可在此撤销。</translation>
    </message>
    <message>
        <source>What this step changed</source>
        <translation>这一步改了什么</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>Undo this step</source>
        <translation>撤销这一步</translation>
    </message>
    <message>
        <source>Choose a change to see it whole</source>
        <translation>选择一条改动，查看全部内容</translation>
    </message>
    <message>
        <source>%1, undone since</source>
        <translation>%1，之后已撤销</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>hk::ChartView</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Save Chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>The picture could not be written there. Choose another folder.</source>
        <translation>图片无法写到该位置，请另选文件夹。</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>另存为 PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>另存为 SVG…</translation>
    </message>
    <message>
        <source>Show the chart</source>
        <translation>显示图表</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>显示数据</translation>
    </message>
</context>
<context>
    <name>hk::ChoiceFilter</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>hk::CommandLine</name>
    <message>
        <source>Make a data file, empty or with invented data to try the program with</source>
        <translation>新建数据文件，可为空，也可装入虚构的演示数据</translation>
    </message>
    <message>
        <source>Look whether everything in the data file holds</source>
        <translation>检查数据文件是否完好</translation>
    </message>
    <message>
        <source>Copy the data file into one backup file</source>
        <translation>把数据文件备份为一个文件</translation>
    </message>
    <message>
        <source>Put a backup in the place of the data file, which is kept beside it</source>
        <translation>用备份替换数据文件，原文件保留在旁边</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Do again what was taken back last</source>
        <translation>重做刚撤销的一步</translation>
    </message>
    <message>
        <source>Made %1.</source>
        <translation>已新建 %1。</translation>
    </message>
    <message>
        <source>The size of the demonstration data is “small” or “large”.</source>
        <translation>演示数据的规模为“small”（小）或“large”（大）。</translation>
    </message>
    <message>
        <source>Everything holds.</source>
        <translation>数据完好。</translation>
    </message>
    <message>
        <source>Broken: %1 — %2</source>
        <translation>有问题：%1 — %2</translation>
    </message>
    <message>
        <source>Backed up to %1, encrypted.</source>
        <translation>已备份到 %1，已加密。</translation>
    </message>
    <message>
        <source>Backed up to %1. The file is not encrypted: keep it as safe as the data themselves.</source>
        <translation>已备份到 %1。该文件未加密，请像数据本身一样妥善保管。</translation>
    </message>
    <message>
        <source>Restored the data of %1.</source>
        <translation>已恢复 %1 的数据。</translation>
    </message>
    <message>
        <source>The former data file is kept as %1.</source>
        <translation>原数据文件保留为 %1。</translation>
    </message>
    <message>
        <source>Say where to write with --out FILE.</source>
        <translation>请用 --out 指定写到哪个文件。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Bring a file in; list the imports; take one back</source>
        <translation>导入文件；列出历次导入；撤销一次导入</translation>
    </message>
    <message>
        <source>There is no import “%1”. Available: %2.</source>
        <translation>没有“%1”这种导入。可用的有：%2。</translation>
    </message>
    <message>
        <source>Say which import by its number; “import list” shows them.</source>
        <translation>请指明导入的编号；用“import list”查看。</translation>
    </message>
    <message>
        <source>%1 found: %2 new, %3 changed, %4 the same, %5 refused.</source>
        <translation>共 %1 项：新增 %2，更新 %3，相同 %4，拒绝 %5。</translation>
    </message>
    <message numerus="yes">
        <source>%n in the data are no longer in the file; they were left as they are.</source>
        <translation>
            <numerusform>数据中有 %n 项不在此文件里，保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <source>This was a trial; nothing was written.</source>
        <translation>这是试运行，没有写入任何内容。</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Took back %1 changes; %2 were kept because later work stands on them.</source>
        <translation>已撤销 %1 处改动；%2 处因后来又有改动而保留。</translation>
    </message>
    <message>
        <source>Lost with it: %1</source>
        <translation>一并丢失：%1</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>文件“%1”无法读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the work calendar were taken in.</source>
        <translation>
            <numerusform>已导入工作日历 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no option %1 here.</source>
        <translation>此处没有选项 %1。</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>选项 %1 需要一个值。</translation>
    </message>
    <message>
        <source>Too few or too many words follow the verb.</source>
        <translation>命令后的参数过多或过少。</translation>
    </message>
    <message>
        <source>Write a list into an Excel file</source>
        <translation>把列表写成 Excel 文件</translation>
    </message>
    <message>
        <source>Find by number, name, pinyin, initials, room or phone</source>
        <translation>按学号、姓名、拼音、首字母、房间或电话查找</translation>
    </message>
    <message>
        <source>There is no list “%1”. Available: %2.</source>
        <translation>没有列表“%1”。可用的有：%2。</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n row(s) to %1.</source>
        <translation>
            <numerusform>已把 %n 行写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Say what to do.</source>
        <translation>请指明要做什么。</translation>
    </message>
    <message>
        <source>There is no verb “%1”.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>There is no data file “%1”. “init” makes one.</source>
        <translation>没有数据文件“%1”。可用“init”新建。</translation>
    </message>
    <message>
        <source>There is a data file “%1” already. It was left as it is.</source>
        <translation>数据文件“%1”已存在，保持原样。</translation>
    </message>
    <message>
        <source>Show what the program reads from a spreadsheet</source>
        <translation>显示程序从电子表格中读到的内容</translation>
    </message>
    <message>
        <source>The file has no sheet “%1”.</source>
        <translation>文件中没有工作表“%1”。</translation>
    </message>
    <message>
        <source>Sheet “%1” (hidden)</source>
        <translation>工作表“%1”（隐藏）</translation>
    </message>
    <message>
        <source>Sheet “%1”</source>
        <translation>工作表“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No passphrase came with the input. Nothing was done; give it as one line on the standard input.</source>
        <translation>标准输入中没有密码，未做任何操作；请在标准输入中用一行给出密码。</translation>
    </message>
    <message>
        <source>Backup of %1, written by version %2, %3.</source>
        <translation>%1 的备份，由 %2 版本生成，%3。</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>%1: only the first %2 are shown.</source>
        <translation>%1：只显示前 %2 条。</translation>
    </message>
    <message>
        <source>The module “%1” is left out: %2</source>
        <translation>模块“%1”未启用：%2</translation>
    </message>
    <message>
        <source>The module “%1” does not work, so its part would be missing in the data file. Nothing was made.</source>
        <translation>模块“%1”无法使用，新建的数据文件会缺少它的内容，因此没有新建。</translation>
    </message>
    <message>
        <source>The level of an export is “public”, “internal” or “whole”.</source>
        <translation>导出级别为 public（公示）、internal（内部）或 whole（完整）。</translation>
    </message>
    <message>
        <source>This data file has accounts. Say who you are with --user NAME.</source>
        <translation>这个数据文件设有账号，请用 --user 账号 说明身份。</translation>
    </message>
    <message>
        <source>The password was set by somebody else. Please choose your own first: user own-password.</source>
        <translation>当前密码由他人设置，请先用 user own-password 换成自己的密码。</translation>
    </message>
    <message>
        <source>The accounts of the data file: who they are, what they may, their passwords</source>
        <translation>数据文件的账号：是谁、有哪些权限、密码</translation>
    </message>
    <message>
        <source>The audit log: who came in, what personal data was shown and given out</source>
        <translation>审计日志：谁登录过，查看和导出了哪些个人信息</translation>
    </message>
    <message>
        <source>There is no role “%1”. There are: %2.</source>
        <translation>没有角色“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>There is no account “%1”.</source>
        <translation>没有账号“%1”。</translation>
    </message>
    <message>
        <source>There is no building, college or department “%1”.</source>
        <translation>没有楼栋、学院或部门“%1”。</translation>
    </message>
    <message>
        <source>Say what the account may with --role ROLE.</source>
        <translation>请用 --role 角色 说明账号的权限。</translation>
    </message>
    <message>
        <source>Account “%1” was made.</source>
        <translation>已新建账号“%1”。</translation>
    </message>
    <message>
        <source>Account “%1” was changed.</source>
        <translation>已修改账号“%1”。</translation>
    </message>
    <message>
        <source>whole school</source>
        <translation>全校</translation>
    </message>
    <message>
        <source>students of %1</source>
        <translation>%1 的学生</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>提示：%1</translation>
    </message>
    <message>
        <source>Write everything known of one student into a file for them</source>
        <translation>把某位学生的全部本人信息写入文件，交给学生本人</translation>
    </message>
    <message>
        <source>There is no student with the number “%1”.</source>
        <translation>没有学号为“%1”的学生。</translation>
    </message>
    <message>
        <source>Usage: hallkeeper-cli [--db FILE] [--user NAME [--password-stdin]] [--lang zh_CN|en] [--json] VERB …</source>
        <translation>用法：hallkeeper-cli [--db 文件] [--user 账号 [--password-stdin]] [--lang zh_CN|en] [--json] 命令 …</translation>
    </message>
    <message>
        <source>The keychain remembers no password of this account: please give --password-stdin and the password as a line of the standard input.</source>
        <translation>密钥环里没有这个账号的密码：请加上 --password-stdin，并从标准输入给出一行密码。</translation>
    </message>
    <message>
        <source>“%1” is none of list, add, grant, password, own-password, close, open, recovery-code, recover, remember, forget.</source>
        <translation>“%1”不是 list、add、grant、password、own-password、close、open、recovery-code、recover、remember、forget 中的任何一个。</translation>
    </message>
    <message>
        <source>Recovery code: %1
Keep it on paper and apart from this computer. It is shown this once.</source>
        <translation>恢复码：%1
请抄在纸上，与这台电脑分开保管。恢复码只显示这一次。</translation>
    </message>
    <message>
        <source>“%1” has a new password.</source>
        <translation>“%1”的密码已重设。</translation>
    </message>
    <message>
        <source>The keychain of this computer remembers the password from now on.</source>
        <translation>本机的密钥环已记住密码。</translation>
    </message>
    <message>
        <source>The keychain of this computer no longer knows the password.</source>
        <translation>已从本机密钥环中删除密码。</translation>
    </message>
    <message>
        <source>Hand settings, terms and work calendar on to another college</source>
        <translation>把设置、学期和校历转给其他学院</translation>
    </message>
    <message>
        <source>Settings are handed on with “export --out FILE” and taken in with “import FILE”.</source>
        <translation>导出设置用“export --out 文件”，导入设置用“import 文件”。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>Settings written to %1.</source>
        <translation>设置已写入 %1。</translation>
    </message>
    <message>
        <source>Taken in: %1 settings, %2 terms and days.</source>
        <translation>已导入：设置 %1 项，学期和日历 %2 条。</translation>
    </message>
    <message>
        <source>Sends what was changed here to the shared server, and fetches what others changed</source>
        <translation>把本机的改动上传到共享服务器，并取回他人的改动</translation>
    </message>
    <message>
        <source>Say which server with --server ADDRESS.</source>
        <translation>请用 --server 地址 指明服务器。</translation>
    </message>
    <message>
        <source>Say which account with --user NAME.</source>
        <translation>请用 --user 账号 指明账号。</translation>
    </message>
    <message>
        <source>%1 steps sent, %2 rows received, %3 conflicts, %4 refused.</source>
        <translation>上传 %1 步，收到 %2 条，冲突 %3 处，被拒 %4 步。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) wait until another one makes room; please synchronise again.</source>
        <translation>
            <numerusform>有 %n 条数据要等另一条让出位置后才能写入，请稍后再同步一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>The password is read from standard input: please give --password-stdin.</source>
        <translation>密码从标准输入读取，请加上 --password-stdin。</translation>
    </message>
    <message>
        <source>Lists what two people wrote differently, and decides which value stands</source>
        <translation>列出两人改得不一样的地方，并裁定以哪个值为准</translation>
    </message>
    <message>
        <source>Say “list”, or “resolve” with the conflict&apos;s number and what shall stand.</source>
        <translation>请写 “list”，或 “resolve” 加冲突编号和要采用的值。</translation>
    </message>
    <message>
        <source>“%1” is not understood. Say “server” or “mine”, or for one field FIELD=server, FIELD=mine or FIELD:VALUE.</source>
        <translation>看不懂“%1”。请写 “server” 或 “mine”；只对一个字段时写 字段=server、字段=mine 或 字段:值。</translation>
    </message>
    <message>
        <source>The conflict has no field “%1”. It is about: %2.</source>
        <translation>这处冲突没有字段“%1”。涉及的字段：%2。</translation>
    </message>
    <message>
        <source>There are no conflicts.</source>
        <translation>没有冲突。</translation>
    </message>
    <message>
        <source>Decided.</source>
        <translation>已裁定。</translation>
    </message>
    <message>
        <source>refused: %1, %2; stands: %3</source>
        <translation>未采用：%1，%2；现用：%3</translation>
    </message>
    <message>
        <source>%1: before “%2”, refused “%3”, stands “%4”</source>
        <translation>%1：原来“%2”，未采用“%3”，现用“%4”</translation>
    </message>
    <message>
        <source>To go on all the same, give --accept-removals.</source>
        <translation>如确认无误，请加上 --accept-removals 继续。</translation>
    </message>
    <message>
        <source>Lists the steps that the server refused, with the values as they were sent, and puts them aside</source>
        <translation>列出服务器拒绝的操作及当时提交的内容，并可逐条搁置</translation>
    </message>
    <message>
        <source>Say “list”, or “dismiss” with the number of a refused step.</source>
        <translation>请写“list”，或“dismiss”加被拒绝操作的编号。</translation>
    </message>
    <message>
        <source>No step was refused.</source>
        <translation>没有被拒绝的操作。</translation>
    </message>
    <message>
        <source>Put aside.</source>
        <translation>已搁置。</translation>
    </message>
    <message>
        <source>%1 %2, %3: before “%4”, wanted “%5”</source>
        <translation>%1 %2，%3：原为“%4”，想改为“%5”</translation>
    </message>
    <message>
        <source>Others are writing just now, so it could not be compared with the server. Please try again in a moment.</source>
        <translation>其他人正在修改数据，暂时无法与服务器核对，请稍后再试。</translation>
    </message>
    <message>
        <source>Everything here is as it is on the server.</source>
        <translation>本机数据与服务器完全一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) differed from the server and were put right.</source>
        <translation>
            <numerusform>有 %n 条数据与服务器不一致，已按服务器更正。</numerusform>
        </translation>
    </message>
    <message>
        <source>refused: %1, %2; stands: %3, %4</source>
        <translation>未采用：%1，%2；现用：%3，%4</translation>
    </message>
</context>
<context>
    <name>hk::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
</context>
<context>
    <name>hk::ConflictCard</name>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Another computer</source>
        <translation>另一台电脑</translation>
    </message>
    <message>
        <source>On the server, in force</source>
        <translation>服务器，现用</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>另填</translation>
    </message>
    <message>
        <source>%1: %2, refused so far</source>
        <translation>%1：%2，暂未采用</translation>
    </message>
    <message>
        <source>%1: %2, in force</source>
        <translation>%1：%2，现用</translation>
    </message>
    <message>
        <source>%1: another value</source>
        <translation>%1：另填一个值</translation>
    </message>
    <message>
        <source>Leave it deleted</source>
        <translation>维持删除</translation>
    </message>
    <message>
        <source>Bring it back, with the changes</source>
        <translation>恢复，并采用修改</translation>
    </message>
    <message>
        <source>Keep it, as it was changed</source>
        <translation>保留修改后的记录</translation>
    </message>
    <message>
        <source>Delete it nevertheless</source>
        <translation>仍然删除</translation>
    </message>
    <message>
        <source>The entry that came first</source>
        <translation>先到的记录</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>All from the server</source>
        <translation>全部用服务器的</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Decide so</source>
        <translation>按此裁定</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>Show the values whole</source>
        <translation>显示完整的值</translation>
    </message>
</context>
<context>
    <name>hk::ConflictsPage</name>
    <message>
        <source>No conflicts</source>
        <translation>没有冲突</translation>
    </message>
    <message>
        <source>When two people change the same thing without knowing of each other, both values are listed here until somebody decides.</source>
        <translation>两个人在不知情的情况下改了同一处时，两边的值都会列在这里，直到有人裁定。</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s): both values are kept, nothing is lost. Until somebody decides, the server&apos;s stand.</source>
        <translation>
            <numerusform>%n 处修改撞在一起，两边的值都保留着，没有丢失。裁定之前以服务器上的值为准。</numerusform>
        </translation>
    </message>
    <message>
        <source>The conflict is decided.</source>
        <translation>冲突已裁定。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed differently in two places</source>
        <translation>
            <numerusform>%n 个字段在两处改成了不同的值</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted on the server, changed in another place meanwhile</source>
        <translation>服务器上已删除，另一处同时做了修改</translation>
    </message>
    <message>
        <source>changed on the server, deleted in another place meanwhile</source>
        <translation>服务器上已修改，另一处同时删除了</translation>
    </message>
    <message>
        <source>does not fit beside what is on the server</source>
        <translation>与服务器上的数据放不到一起</translation>
    </message>
    <message>
        <source>given to two, and decided meanwhile</source>
        <translation>曾分给两个人，现已裁定</translation>
    </message>
    <message>
        <source>two computers gave the same to two people</source>
        <translation>两台电脑把同一处分给了两个人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>What is not chosen stays in the history and can be brought back later.</source>
        <translation>未选中的值留在历史里，以后可以恢复。</translation>
    </message>
    <message>
        <source>To bring it back takes over the changes as well; to leave it deleted drops them.</source>
        <translation>选择恢复会同时采用修改；维持删除则放弃修改。</translation>
    </message>
    <message>
        <source>To delete it drops the changes of the other person, too.</source>
        <translation>选择删除会同时放弃对方的修改。</translation>
    </message>
    <message>
        <source>There is nothing left to decide; this only puts the note away.</source>
        <translation>已经没有需要裁定的内容，这里只是收起提示。</translation>
    </message>
    <message>
        <source>Both entries are kept. The one that gives way ends, and waits for another place.</source>
        <translation>两条记录都已保留。裁定后让出的一条会结束，其人回到“等待床位”。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>given two places, and decided meanwhile</source>
        <translation>曾分到两处，现已裁定</translation>
    </message>
    <message>
        <source>two computers gave one person two places</source>
        <translation>两台电脑给同一个人分了两处</translation>
    </message>
    <message>
        <source>Both entries are kept. The one that gives way ends, and its place is free again.</source>
        <translation>两条记录都已保留。裁定后让出的一条会结束，那一处重新空出。</translation>
    </message>
    <message>
        <source>entered twice, and decided meanwhile</source>
        <translation>曾登记两次，现已裁定</translation>
    </message>
    <message>
        <source>entered by two computers</source>
        <translation>两台电脑重复登记</translation>
    </message>
    <message>
        <source>Both entries are kept. The one that gives way ends.</source>
        <translation>两条记录都已保留。裁定后让出的一条会结束。</translation>
    </message>
    <message>
        <source>What this entry says is not shown to your account. Whoever may read it decides.</source>
        <translation>您的账号看不到这一条的内容，由看得到的人裁定。</translation>
    </message>
</context>
<context>
    <name>hk::ConnectDialog</name>
    <message>
        <source>Address of the server</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>Your name on the server</source>
        <translation>您在服务器上的账号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>连接服务器</translation>
    </message>
    <message>
        <source>Several computers then work on the same data. You can go on without the network at any time: changes are kept here and sent later.</source>
        <translation>连接后，多台电脑使用同一份数据。断网时可以照常工作：修改先存在本机，联网后再发送。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file with the certificates</source>
        <translation>选择证书文件</translation>
    </message>
    <message>
        <source>Certificates of your school</source>
        <translation>学校的证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>This data file belongs to this server and account.</source>
        <translation>这个数据文件属于此服务器和此账号。</translation>
    </message>
    <message>
        <source>Please give the address; your administrator knows it.</source>
        <translation>请填写地址，可以向管理员询问。</translation>
    </message>
    <message>
        <source>Please type the password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Certificates of your school, if it gave you such a file</source>
        <translation>学校的证书文件（学校提供时才需要）</translation>
    </message>
    <message>
        <source>Please type the name.</source>
        <translation>请填写账号。</translation>
    </message>
    <message>
        <source>The password is kept by the keychain of this computer.</source>
        <translation>密码由本机的钥匙串保管。</translation>
    </message>
    <message>
        <source>This computer has no keychain that works: the password is asked for at each start.</source>
        <translation>本机没有可用的钥匙串：每次启动都会询问密码。</translation>
    </message>
</context>
<context>
    <name>hk::Core</name>
    <message>
        <source>Term</source>
        <translation>学期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Teaching weeks</source>
        <translation>教学周数</translation>
    </message>
    <message>
        <source>Calendar day</source>
        <translation>日历日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Make-up workday</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Calendar year</source>
        <translation>日历年度</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改前</translation>
    </message>
    <message>
        <source>Refused value</source>
        <translation>未采纳的值</translation>
    </message>
    <message>
        <source>Value that stands</source>
        <translation>现行的值</translation>
    </message>
    <message>
        <source>Refused value by</source>
        <translation>未采纳的值由谁填写</translation>
    </message>
    <message>
        <source>Standing value by</source>
        <translation>现行的值由谁填写</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Conflict state</source>
        <translation>冲突状态</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Decide a conflict</source>
        <translation>裁定冲突</translation>
    </message>
    <message>
        <source>Time of the standing value</source>
        <translation>现用值的时间</translation>
    </message>
    <message>
        <source>Desk of the standing value</source>
        <translation>现用值的电脑</translation>
    </message>
</context>
<context>
    <name>hk::CsvWorkbook</name>
    <message>
        <source>Text table (.csv), %1</source>
        <translation>文本表格（.csv），%1</translation>
    </message>
</context>
<context>
    <name>hk::DataPage</name>
    <message>
        <source>Data file</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Open another data file…</source>
        <translation>打开另一个数据文件…</translation>
    </message>
    <message>
        <source>Open another data file</source>
        <translation>打开另一个数据文件</translation>
    </message>
    <message>
        <source>Hallkeeper data (*.sqlite *.db)</source>
        <translation>工作台数据 (*.sqlite *.db)</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A backup is made every day the program runs; the last 14 days are kept, then one a month.</source>
        <translation>程序运行的每一天都会自动备份；最近 14 天的全部保留，更早的每月保留一份。</translation>
    </message>
    <message>
        <source>Daily backups</source>
        <translation>每日备份</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>立即备份…</translation>
    </message>
    <message>
        <source>Restore the chosen one…</source>
        <translation>恢复所选备份…</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>从文件恢复…</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>从文件恢复</translation>
    </message>
    <message>
        <source>Hallkeeper backup (*.hkbackup)</source>
        <translation>工作台备份 (*.hkbackup)</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>正在读取备份</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Passphrase of this backup</source>
        <translation>这份备份的密码</translation>
    </message>
    <message>
        <source>The backup of %1 takes the place of the present data. The present file is kept beside it. The program then opens the restored data.</source>
        <translation>%1 的备份将替换现有数据，现有文件保留在旁边。随后程序会打开恢复的数据。</translation>
    </message>
    <message>
        <source>Check of the data</source>
        <translation>数据检查</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Checks the file and every rule that the data must keep, such as one resident a bed.</source>
        <translation>检查文件本身，以及数据必须遵守的每一条规则，例如一张床只住一人。</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>正在检查数据</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>一切正常。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are not as they should be:</source>
        <translation>
            <numerusform>发现 %n 处问题：</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Your account may not check the data.</source>
        <translation>您的账号没有检查数据的权限。</translation>
    </message>
    <message>
        <source>Looking whether this disk is encrypted…</source>
        <translation>正在查看磁盘是否加密…</translation>
    </message>
    <message>
        <source>This disk is encrypted.</source>
        <translation>本机磁盘已加密。</translation>
    </message>
    <message>
        <source>This disk is not encrypted: whoever takes the computer can read names and phones. Please have disk encryption turned on (BitLocker, FileVault or LUKS).</source>
        <translation>本机磁盘没有加密：拿到这台电脑的人能读出姓名和电话。请开启磁盘加密（BitLocker、FileVault 或 LUKS）。</translation>
    </message>
    <message>
        <source>Whether this disk is encrypted could not be told. Please make sure that it is (BitLocker, FileVault or LUKS).</source>
        <translation>无法判断本机磁盘是否加密。请确认已开启磁盘加密（BitLocker、FileVault 或 LUKS）。</translation>
    </message>
</context>
<context>
    <name>hk::DateEditor</name>
    <message>
        <source>This is not a date such as 2026-09-01.</source>
        <translation>日期无效，应如 2026-09-01。</translation>
    </message>
</context>
<context>
    <name>hk::DateField</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation>从日历中选择（Alt+↓）</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>hk::DayCollector</name>
    <message>
        <source>This calendar has a day outside the years %1 to %2. Nothing was taken from it.</source>
        <translation>日历中有 %1 至 %2 年以外的日期，没有导入任何内容。</translation>
    </message>
    <message>
        <source>This calendar says of %1 both that it is a day off and that it is worked. Nothing was taken from it.</source>
        <translation>日历中 %1 既是放假又是上班，没有导入任何内容。</translation>
    </message>
    <message>
        <source>This calendar has a period that ends before it begins. Nothing was taken from it.</source>
        <translation>日历中有一段日期的结束早于开始，没有导入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>This calendar has a holiday of more than %n day(s). Nothing was taken from it.</source>
        <translation>
            <numerusform>日历中有超过 %n 天的假期，没有导入任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>No holidays were found in this calendar.</source>
        <translation>日历中没有找到节假日。</translation>
    </message>
    <message numerus="yes">
        <source>Only part of %1 is given (%n day(s)); its other days stay unknown.</source>
        <translation>
            <numerusform>%1 年只给出了一部分（%n 天），其余日期仍未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>No make-up workdays are given for %1. Please check that there are none.</source>
        <translation>没有给出 %1 年的调休上班日，请核对是否确实没有。</translation>
    </message>
</context>
<context>
    <name>hk::DeskList</name>
    <message>
        <source>Things to do</source>
        <translation>待处理事项</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>查看全部</translation>
    </message>
</context>
<context>
    <name>hk::DeskPage</name>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>This week so far</source>
        <translation>本周到今天</translation>
    </message>
    <message>
        <source>small print: the same days of last week</source>
        <translation>小字是上周同期</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Figures and what was opened lately</source>
        <translation>指标与最近打开</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>没有待处理事项</translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>需要处理 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n overdue</source>
        <translation>
            <numerusform>，其中 %n 件已逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>What is due, overdue or waiting for you will be listed here.</source>
        <translation>到期、逾期和等您处理的事项会显示在这里。</translation>
    </message>
    <message>
        <source>Invented people in a copy of their own, to look around; your data stay as they are.</source>
        <translation>另开一份虚构人员的数据随意试用；您的数据保持不变。</translation>
    </message>
</context>
<context>
    <name>hk::DeskUi</name>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
</context>
<context>
    <name>hk::Desktop</name>
    <message>
        <source>Open this data file.</source>
        <translation>打开此数据文件。</translation>
    </message>
    <message>
        <source>Open demonstration data in a copy of their own.</source>
        <translation>打开一份独立的演示数据。</translation>
    </message>
    <message>
        <source>Language: zh_CN or en.</source>
        <translation>语言：zh_CN 或 en。</translation>
    </message>
    <message>
        <source>Colours: light or dark.</source>
        <translation>颜色：light（浅色）或 dark（深色）。</translation>
    </message>
    <message>
        <source>Size of text, 1.0 to 2.0.</source>
        <translation>文字大小，1.0 至 2.0。</translation>
    </message>
    <message>
        <source>A workbench for residential student communities.</source>
        <translation>面向高校学生社区的工作台。</translation>
    </message>
    <message>
        <source>The words after the program&apos;s name are not understood; --help lists what can follow.</source>
        <translation>无法识别程序名后的参数；可用 --help 查看说明。</translation>
    </message>
</context>
<context>
    <name>hk::DesktopSession</name>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Hallkeeper: demonstration</source>
        <translation>学生社区工作台：演示</translation>
    </message>
    <message>
        <source>Hallkeeper</source>
        <translation>学生社区工作台</translation>
    </message>
</context>
<context>
    <name>hk::DialogBody</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>hk::Dialogs</name>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
</context>
<context>
    <name>hk::Disclosure</name>
    <message>
        <source>Your account may not open this file.</source>
        <translation>您的账号不能打开此文件。</translation>
    </message>
</context>
<context>
    <name>hk::DropNotice</name>
    <message>
        <source>Let go to import this file</source>
        <translation>松开鼠标，导入这个文件</translation>
    </message>
</context>
<context>
    <name>hk::EntityForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What you typed here at %1 was not saved.</source>
        <translation>%1 在此输入的内容尚未保存。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Another entry has this value already.</source>
        <translation>已有条目使用了这个值。</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开？</translation>
    </message>
    <message>
        <source>What you typed here will be lost.</source>
        <translation>此处输入的内容将丢失。</translation>
    </message>
    <message>
        <source>This is being saved. Please wait a moment.</source>
        <translation>正在保存，请稍候。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>This cannot be created here. Nothing was saved.</source>
        <translation>此处不能新建，没有保存任何内容。</translation>
    </message>
    <message>
        <source>To create “%1”, please choose %2 first. Nothing was saved.</source>
        <translation>新建“%1”前请先选择%2。未保存任何内容。</translation>
    </message>
    <message>
        <source>Somebody has emptied this meanwhile. Save again to write yours.</source>
        <translation>刚才有人清空了此项。再次保存即写入您的内容。</translation>
    </message>
    <message>
        <source>Somebody has written “%1” here meanwhile. Save again to replace it.</source>
        <translation>刚才有人把此项改成了“%1”。再次保存即替换。</translation>
    </message>
</context>
<context>
    <name>hk::ExportControl</name>
    <message>
        <source>Export to Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>This page has no list to export</source>
        <translation>本页没有可导出的列表</translation>
    </message>
    <message>
        <source>This page cannot be printed</source>
        <translation>本页不能打印</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported to %1</source>
        <translation>
            <numerusform>已导出 %n 行到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Public: no phones, nothing sensitive, for the notice board</source>
        <translation>公示：不含电话和敏感信息，可以张贴</translation>
    </message>
    <message>
        <source>Internal: phones with their ends only, nothing sensitive</source>
        <translation>内部：电话只留首尾，不含敏感信息</translation>
    </message>
    <message>
        <source>Whole: everything just as it is</source>
        <translation>完整：所有内容照原样导出</translation>
    </message>
    <message>
        <source>How much of personal data goes into the file?</source>
        <translation>文件里包含多少个人信息？</translation>
    </message>
</context>
<context>
    <name>hk::FactSheet</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
</context>
<context>
    <name>hk::FileLook</name>
    <message>
        <source>This picture cannot be shown here. Please open it with another program.</source>
        <translation>此处无法显示这张图片，请用其他程序打开。</translation>
    </message>
</context>
<context>
    <name>hk::FilePreview</name>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
</context>
<context>
    <name>hk::FileStep</name>
    <message>
        <source>Drop a spreadsheet here</source>
        <translation>把电子表格拖到这里</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), CSV or a web table; or paste cells with Ctrl+V</source>
        <translation>Excel（.xlsx、.xls）、CSV 或网页表格；也可用 Ctrl+V 粘贴单元格</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt *.xml *.html *.htm);;All files (*)</source>
        <translation>电子表格 (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt *.xml *.html *.htm);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>hk::FileStrip</name>
    <message>
        <source>Photographs and papers</source>
        <translation>照片和材料</translation>
    </message>
    <message>
        <source>Add files… (or drag or paste them)</source>
        <translation>添加文件…（也可拖入或粘贴）</translation>
    </message>
    <message>
        <source>Remove the chosen file</source>
        <translation>移除所选文件</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>未添加</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Pictures and documents (%1)</source>
        <translation>图片和文档 (%1)</translation>
    </message>
</context>
<context>
    <name>hk::Files</name>
    <message>
        <source>The file is damaged: its encrypted copy on this computer does not open.</source>
        <translation>文件已损坏：本机的加密副本无法打开。</translation>
    </message>
    <message>
        <source>The file is not on this computer.</source>
        <translation>本机没有这个文件。</translation>
    </message>
    <message>
        <source>The file could not be stored. Is the disk full?</source>
        <translation>文件无法保存，磁盘是否已满？</translation>
    </message>
    <message>
        <source>What came is not the file that was meant. Please try again.</source>
        <translation>收到的内容与该文件不符，请重试。</translation>
    </message>
    <message>
        <source>Files of this type are not taken. Pictures (JPEG, PNG, WebP, HEIC, GIF), PDF, Word, Excel and text files are.</source>
        <translation>不支持这种文件。可存入图片（JPEG、PNG、WebP、HEIC、GIF）、PDF、Word、Excel 和文本文件。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file is larger than 20 MB. Please make it smaller first.</source>
        <translation>文件超过 20 MB，请先缩小。</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>文件无法读取。</translation>
    </message>
</context>
<context>
    <name>hk::FilesPanel</name>
    <message>
        <source>%1 is not on this computer, and there is no server to fetch it from.</source>
        <translation>%1 不在本机，也没有可取回它的服务器。</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>%1 无法打开。</translation>
    </message>
    <message>
        <source>No program of this computer opens %1. Save it and open it elsewhere.</source>
        <translation>本机没有程序能打开 %1，请另存后在别处打开。</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 was saved. The copy is not encrypted.</source>
        <translation>已另存 %1，副本没有加密。</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>已移除 %1。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What this file is, in a few words</source>
        <translation>用几个字说明这是什么文件</translation>
    </message>
    <message>
        <source>Files will be listed here</source>
        <translation>文件将列在这里</translation>
    </message>
    <message>
        <source>Drag pictures, scans and documents here, paste a picture, or choose files.</source>
        <translation>把图片、扫描件和材料拖到这里，或粘贴图片，或选择文件。</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Look at (Enter)</source>
        <translation>查看（Enter）</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>移除（Del）</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>用其他程序打开</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>on its way, %1 of %2</source>
        <translation>正在取回，%1 / %2</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>尚未取回</translation>
    </message>
    <message>
        <source>not on this computer</source>
        <translation>不在本机</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>未解锁</translation>
    </message>
    <message>
        <source>closed to your account</source>
        <translation>您的账号不能查看</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Pictures and documents (%1)</source>
        <translation>图片和文档 (%1)</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>已添加 %1。</translation>
    </message>
    <message>
        <source>No files</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <source>None came with it.</source>
        <translation>没有附带文件。</translation>
    </message>
</context>
<context>
    <name>hk::FilterField</name>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>A number, or &gt;5, &lt;5, 3-8; = finds empty cells</source>
        <translation>数字，或 &gt;5、&lt;5、3-8；= 查找空白</translation>
    </message>
    <message>
        <source>A beginning such as 2026-09, or 2026-09-01..2026-09-30; = finds empty cells</source>
        <translation>日期开头，如 2026-09；或 2026-09-01..2026-09-30；= 查找空白</translation>
    </message>
    <message>
        <source>Space or a click opens the values</source>
        <translation>按空格或单击展开选项</translation>
    </message>
    <message>
        <source>Any part of the text; = finds empty cells</source>
        <translation>文字的任意部分；= 查找空白</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1：空</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>hk::FormField</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1（必填）</translation>
    </message>
</context>
<context>
    <name>hk::GrantChooser</name>
    <message>
        <source>Remove role</source>
        <translation>移除角色</translation>
    </message>
    <message>
        <source>Roles of the account</source>
        <translation>账号的角色</translation>
    </message>
    <message>
        <source>Where the role holds</source>
        <translation>角色的适用范围</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Building, college or department</source>
        <translation>楼栋、学院或部门</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>人员姓名</translation>
    </message>
    <message>
        <source>Name as the students&apos; records have it</source>
        <translation>姓名，与学生记录中一致</translation>
    </message>
    <message>
        <source>Add role</source>
        <translation>添加角色</translation>
    </message>
    <message>
        <source>Another role</source>
        <translation>再加一个角色</translation>
    </message>
</context>
<context>
    <name>hk::GrantWords</name>
    <message>
        <source>students of %1</source>
        <translation>%1的学生</translation>
    </message>
    <message>
        <source>no department yet</source>
        <translation>尚未指定部门</translation>
    </message>
    <message>
        <source>a place that is gone</source>
        <translation>已不存在的地方</translation>
    </message>
    <message>
        <source>Whole school</source>
        <translation>全校</translation>
    </message>
    <message>
        <source>One building</source>
        <translation>一栋楼</translation>
    </message>
    <message>
        <source>One college</source>
        <translation>一个学院</translation>
    </message>
    <message>
        <source>One department</source>
        <translation>一个部门</translation>
    </message>
    <message>
        <source>Own students of</source>
        <translation>名下学生：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>hk::HtmlTableReader</name>
    <message>
        <source>Web page with tables</source>
        <translation>含表格的网页</translation>
    </message>
</context>
<context>
    <name>hk::IcsEvents</name>
    <message>
        <source>This calendar file is damaged. Nothing was taken from it.</source>
        <translation>日历文件已损坏，没有导入任何内容。</translation>
    </message>
    <message>
        <source>This file is too large for a work calendar. Nothing was taken from it.</source>
        <translation>文件太大，不像工作日历，没有导入任何内容。</translation>
    </message>
    <message>
        <source>This file is not a calendar in the iCalendar format (.ics). Nothing was taken from it.</source>
        <translation>这不是 iCalendar 格式（.ics）的日历，没有导入任何内容。</translation>
    </message>
    <message>
        <source>This calendar file breaks off before its end. Nothing was taken from it.</source>
        <translation>日历文件不完整，结尾缺失，没有导入任何内容。</translation>
    </message>
</context>
<context>
    <name>hk::ImportAction</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>调宿</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>不在文件中</translation>
    </message>
</context>
<context>
    <name>hk::ImportHistory</name>
    <message>
        <source>Undo this import…</source>
        <translation>撤销这次导入…</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>历次导入</translation>
    </message>
    <message>
        <source>Your account may not import, nor take an import back.</source>
        <translation>您的账号没有导入和撤销导入的权限。</translation>
    </message>
</context>
<context>
    <name>hk::ImportPage</name>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Import: %1</source>
        <translation>导入：%1</translation>
    </message>
    <message>
        <source>Sheet “%1”</source>
        <translation>工作表“%1”</translation>
    </message>
    <message>
        <source>Header in row %1</source>
        <translation>表头在第 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s)</source>
        <translation>
            <numerusform>%Ln 张工作表</numerusform>
        </translation>
    </message>
    <message>
        <source>This very file was imported before, on %1.</source>
        <translation>这个文件已于 %1 导入过。</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>导入 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The import can be taken back as a whole.</source>
        <translation>导入后可以整批撤销。</translation>
    </message>
    <message numerus="yes">
        <source>The import can be taken back as a whole; the %Ln refused row(s) can be saved as Excel, corrected and imported again.</source>
        <translation>
            <numerusform>导入后可以整批撤销；被拒绝的 %Ln 行可另存为 Excel，改好后再导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Stop importing?</source>
        <translation>停止导入？</translation>
    </message>
    <message>
        <source>The import is still going on. If you leave now, nothing of the file is imported.</source>
        <translation>导入仍在进行。如果现在离开，本文件的内容都不会导入。</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>停止导入</translation>
    </message>
</context>
<context>
    <name>hk::ImportSession</name>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
</context>
<context>
    <name>hk::ImportSheets</name>
    <message>
        <source>The import was cancelled. Nothing has changed.</source>
        <translation>导入已取消，没有做任何改动。</translation>
    </message>
    <message>
        <source>The file cannot be read. It may be open in another program, or no longer be there.</source>
        <translation>文件无法读取，可能已在其他程序中打开，或已不存在。</translation>
    </message>
    <message>
        <source>Another sheet was chosen.</source>
        <translation>已选择另一张工作表。</translation>
    </message>
    <message>
        <source>The file has no sheet named “%1”.</source>
        <translation>文件中没有名为“%1”的工作表。</translation>
    </message>
    <message>
        <source>The file holds far more than such a table does. Please save the table alone in a file of its own.</source>
        <translation>文件内容远超一张这样的表格。请把表格单独另存为一个文件。</translation>
    </message>
    <message>
        <source>The row is left out.</source>
        <translation>拒绝此行。</translation>
    </message>
    <message>
        <source>The row goes in without this value.</source>
        <translation>导入此行，此值留空。</translation>
    </message>
    <message>
        <source>Hidden columns were read too: %1.</source>
        <translation>隐藏的列也已读取：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden row(s) were read too.</source>
        <translation>
            <numerusform>%n 个隐藏的行也已读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>These columns are not imported: %1.</source>
        <translation>这些列不导入：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The data have changed since the preview. Nothing was imported; please look at the preview again.</source>
        <translation>预览之后数据已有变动。没有导入任何内容，请重新查看预览。</translation>
    </message>
</context>
<context>
    <name>hk::ImportStart</name>
    <message>
        <source>No installed module can import files.</source>
        <translation>已安装的模块都不能导入文件。</translation>
    </message>
    <message>
        <source>Your account may not import files.</source>
        <translation>您的账号没有导入文件的权限。</translation>
    </message>
</context>
<context>
    <name>hk::ImportUndo</name>
    <message numerus="yes">
        <source>%Ln change(s) of this import will be taken back.</source>
        <translation>
            <numerusform>这次导入的 %Ln 处改动将被撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) stay, because later work stands on them.</source>
        <translation>
            <numerusform>%Ln 行因后来又有改动而保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>These later edits by hand will be lost:</source>
        <translation>以下后来的手工修改将丢失：</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>撤销这次导入？</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message numerus="yes">
        <source>The import was taken back: %Ln change(s).</source>
        <translation>
            <numerusform>已撤销导入：%Ln 处改动。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::IncomingFile</name>
    <message>
        <source>Picture %1.png</source>
        <translation>图片 %1.png</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>“%1”无法读取。</translation>
    </message>
    <message>
        <source>“%1” was not added. %2</source>
        <translation>未添加“%1”。%2</translation>
    </message>
</context>
<context>
    <name>hk::Integrity</name>
    <message>
        <source>The data file is readable from end to end</source>
        <translation>数据文件能完整读出</translation>
    </message>
    <message>
        <source>Every entry that another one refers to exists</source>
        <translation>被引用的条目都存在</translation>
    </message>
    <message>
        <source>The tables hold what the program knows of them</source>
        <translation>数据表与程序所知一致</translation>
    </message>
    <message>
        <source>Everything can be found by the search box</source>
        <translation>所有内容都能搜索到</translation>
    </message>
    <message>
        <source>The change log ends with the data as they are</source>
        <translation>变更记录与现有数据一致</translation>
    </message>
    <message>
        <source>%1: %2 entries</source>
        <translation>%1：%2 条</translation>
    </message>
    <message>
        <source>Every file that an entry names stands beside the data file</source>
        <translation>条目引用的文件都在数据文件旁</translation>
    </message>
    <message>
        <source>Files open and are whole</source>
        <translation>文件完整并可打开</translation>
    </message>
</context>
<context>
    <name>hk::Keychain</name>
    <message>
        <source>The keychain of this computer does not hold the keys with which this file&apos;s encrypted fields were written: the file comes from another computer or person, or the keychain was emptied. They stay closed.</source>
        <translation>本机的密钥环里没有这个文件加密字段的密钥：文件来自另一台电脑或另一个人，或者密钥环被清空过。这些字段无法打开。</translation>
    </message>
    <message>
        <source>This data file can only be read, and no keychain knows it yet.</source>
        <translation>这个数据文件目前只能读取，密钥环中还没有它的密钥。</translation>
    </message>
    <message>
        <source>The keychain of this computer changed while it was asked. Please start the program again.</source>
        <translation>读取期间，本机密钥环的内容发生了变化。请重新启动程序。</translation>
    </message>
    <message>
        <source>The keychain of this computer is locked or keeps nothing that it is given.</source>
        <translation>本机的密钥环已锁定，或者无法保存内容。</translation>
    </message>
    <message>
        <source>This computer offers no keychain to the program: there is no service that keeps passwords, or it cannot be reached.</source>
        <translation>本机没有可用的密钥环：系统没有保存密码的服务，或者连不上它。</translation>
    </message>
    <message>
        <source>The keychain of this computer was not opened for the program.</source>
        <translation>系统没有为本程序打开密钥环。</translation>
    </message>
    <message>
        <source>The keychain of this computer does not answer.</source>
        <translation>本机的密钥环没有响应。</translation>
    </message>
</context>
<context>
    <name>hk::ListExport</name>
    <message>
        <source>This list is not known. Nothing was exported.</source>
        <translation>没有这个列表，未导出。</translation>
    </message>
    <message>
        <source>No column is shown, so there is nothing to export.</source>
        <translation>没有显示任何列，无内容可导出。</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>none, all rows</source>
        <translation>无，全部行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Exported by</source>
        <translation>导出人</translation>
    </message>
    <message>
        <source>Exported at</source>
        <translation>导出时间</translation>
    </message>
    <message>
        <source>whole, nothing is masked</source>
        <translation>完整，未作遮盖</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>导出已取消，没有写出文件。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>public: without contact and sensitive data</source>
        <translation>公示：不含联系方式和敏感信息</translation>
    </message>
    <message>
        <source>internal: phones masked, nothing sensitive</source>
        <translation>内部：电话部分隐藏，不含敏感信息</translation>
    </message>
    <message>
        <source>Your account may not export. Nothing was exported.</source>
        <translation>你的账号无权导出，未导出任何内容。</translation>
    </message>
    <message>
        <source>Your account may export personal data masked only. Please choose the level “internal”.</source>
        <translation>你的账号只能导出部分隐藏的个人信息，请选择“内部”级别。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are damaged and could not be read. Check the data file.</source>
        <translation>
            <numerusform>有 %n 个值已损坏，无法读出。请检查数据文件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::ListPanel</name>
    <message>
        <source>Nothing here yet</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>No rows match the filters</source>
        <translation>没有符合筛选的记录</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a column</source>
        <translation>Alt+↑ 和 Alt+↓ 移动列</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Your account does not show this list</source>
        <translation>您的账号看不到这个列表</translation>
    </message>
    <message>
        <source>Its roles give no access to these records. Whoever administers the accounts can change that.</source>
        <translation>账号的角色不包含这些记录。如需查看，请联系账号管理员。</translation>
    </message>
</context>
<context>
    <name>hk::ListPrint</name>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>The pages could not be written. Nothing else was changed.</source>
        <translation>页面无法写出，其他内容没有变化。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>hk::LockGuard</name>
    <message>
        <source>Change the person</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>The window of %1 is locked meanwhile.</source>
        <translation>%1 的窗口已同时锁定。</translation>
    </message>
    <message>
        <source>%1 works here. Others may sign in, too.</source>
        <translation>当前使用人：%1。其他人也可在此登录。</translation>
    </message>
</context>
<context>
    <name>hk::MainWindow</name>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Open the demonstration data</source>
        <translation>打开演示数据</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Backups and restore</source>
        <translation>备份与恢复</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Hallkeeper</source>
        <translation>关于学生社区工作台</translation>
    </message>
    <message>
        <source>Collapse or expand the modules</source>
        <translation>收起或展开模块栏</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>标准文字大小</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <source>One file at a time, please.</source>
        <translation>请一次导入一个文件。</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>使用说明</translation>
    </message>
</context>
<context>
    <name>hk::ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>使用说明</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>在说明中查找</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>本章</translation>
    </message>
    <message>
        <source>No chapter has these words. Fewer or shorter words find more.</source>
        <translation>没有章节包含这些词。少输几个字，能找到更多。</translation>
    </message>
</context>
<context>
    <name>hk::MappingStep</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>What each column means</source>
        <translation>每列的含义</translation>
    </message>
    <message>
        <source>Meaning of column %1</source>
        <translation>列 %1 的含义</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>（不导入）</translation>
    </message>
    <message>
        <source>No column is said to be: %1. Rows without it are refused.</source>
        <translation>没有指定此列：%1。缺少它的行会被拒绝。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>hk::MenuTitles</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
</context>
<context>
    <name>hk::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此提示</translation>
    </message>
</context>
<context>
    <name>hk::ModuleHost</name>
    <message>
        <source>This module could not be loaded. Please install the program anew; your data are safe.</source>
        <translation>此模块无法加载。请重新安装程序；您的数据是安全的。</translation>
    </message>
    <message>
        <source>This module needs others that are not installed: %1.</source>
        <translation>此模块需要以下未安装的模块：%1。</translation>
    </message>
    <message>
        <source>This module is installed twice; the second copy was left out.</source>
        <translation>此模块安装了两份，第二份未启用。</translation>
    </message>
    <message>
        <source>There is no “%1 %2”. There are: %3.</source>
        <translation>没有“%1 %2”。可用：%3。</translation>
    </message>
</context>
<context>
    <name>hk::ModulesPage</name>
    <message>
        <source>Modules</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>working</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>could not be loaded</source>
        <translation>无法加载</translation>
    </message>
    <message>
        <source>No module is installed.</source>
        <translation>没有安装任何模块。</translation>
    </message>
</context>
<context>
    <name>hk::MomentEditor</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>This is not a date such as 2026-09-01.</source>
        <translation>日期无效，应如 2026-09-01。</translation>
    </message>
    <message>
        <source>This is not a time such as 08:30.</source>
        <translation>时间无效，应如 08:30。</translation>
    </message>
</context>
<context>
    <name>hk::MultiEdit</name>
    <message numerus="yes">
        <source>Edit %Ln row(s) together</source>
        <translation>
            <numerusform>一起修改 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln row(s)</source>
        <translation>
            <numerusform>修改 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln row(s) can be changed together. Please choose fewer.</source>
        <translation>
            <numerusform>一次最多修改 %Ln 行，请少选一些。</numerusform>
        </translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>hk::Network</name>
    <message>
        <source>“%1” is no address of a server. It looks like https://hall.example.edu.cn.</source>
        <translation>“%1”不是服务器地址。地址形如 https://hall.example.edu.cn。</translation>
    </message>
    <message>
        <source>The address must begin with https://, so that nobody can read along.</source>
        <translation>地址必须以 https:// 开头，以免传输内容被他人读取。</translation>
    </message>
    <message>
        <source>There are no certificates in “%1”.</source>
        <translation>“%1”里没有证书。</translation>
    </message>
    <message>
        <source>The server cannot be reached. Your changes are kept and will be sent later.</source>
        <translation>连不上服务器。您的改动已保存在本机，稍后会上传。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not hold, so it may be somebody else&apos;s server. Nothing was sent. Please ask your administrator.</source>
        <translation>服务器的证书无效，对方可能不是本校的服务器。没有发送任何内容，请联系管理员。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid today. Nothing was sent. Please look whether this computer&apos;s clock is right, and ask your administrator.</source>
        <translation>服务器的证书今天不在有效期内。没有发送任何内容。请先确认本机的日期和时间是否正确，再联系管理员。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another address, so it may be somebody else&apos;s server. Nothing was sent. Please ask your administrator.</source>
        <translation>服务器的证书是发给另一个地址的，对方可能不是本校的服务器。没有发送任何内容，请联系管理员。</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts vouches for the server&apos;s certificate, so it may be somebody else&apos;s server. Nothing was sent. A school with an authority of its own hands out its certificate as a file.</source>
        <translation>服务器的证书不是由本机信任的机构签发的，对方可能不是本校的服务器。没有发送任何内容。如果学校使用自己的证书机构，请向管理员索取它的证书文件。</translation>
    </message>
</context>
<context>
    <name>hk::NewPasswordForm</name>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>再输入一次新密码</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>At least 8 characters; a short sentence is best.</source>
        <translation>至少 8 个字符，最好是一句短话。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
</context>
<context>
    <name>hk::NumberEditor</name>
    <message>
        <source>This is not a whole number.</source>
        <translation>应为整数。</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>应为数字。</translation>
    </message>
</context>
<context>
    <name>hk::OpeningWindow</name>
    <message>
        <source>Opening the data…</source>
        <translation>正在打开数据…</translation>
    </message>
    <message>
        <source>The data could not be opened</source>
        <translation>数据无法打开</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开另一个文件…</translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation>打开另一个文件</translation>
    </message>
    <message>
        <source>Hallkeeper data (*.sqlite *.db)</source>
        <translation>工作台数据 (*.sqlite *.db)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Hallkeeper backup (*.hkbackup)</source>
        <translation>工作台备份 (*.hkbackup)</translation>
    </message>
    <message>
        <source>Passphrase of this backup</source>
        <translation>这份备份的密码</translation>
    </message>
    <message>
        <source>The backup of %1 takes the place of the data file that could not be opened. That file is kept beside it.</source>
        <translation>%1 的备份将替换无法打开的数据文件。原文件保留在旁边。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>hk::OwnPasswordDialog</name>
    <message>
        <source>Change my password</source>
        <translation>修改我的密码</translation>
    </message>
    <message>
        <source>From the next sign-in on only the new one is taken.</source>
        <translation>下次登录起使用新密码。</translation>
    </message>
</context>
<context>
    <name>hk::OwnSignInsDialog</name>
    <message>
        <source>My last sign-ins</source>
        <translation>我最近的登录</translation>
    </message>
    <message>
        <source>If one of them was not you, change your password and tell whoever administers the accounts.</source>
        <translation>如果其中有不是您本人的登录，请修改密码并告知账号管理员。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1    failed</source>
        <translation>%1    失败</translation>
    </message>
</context>
<context>
    <name>hk::PageHeader</name>
    <message>
        <source>Pages of %1</source>
        <translation>%1的分页</translation>
    </message>
</context>
<context>
    <name>hk::PageHost</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>This page is not there.</source>
        <translation>没有这个页面。</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>返回%1</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>hk::Passwords</name>
    <message numerus="yes">
        <source>A password needs at least %n characters.</source>
        <translation>
            <numerusform>密码至少要有 %n 个字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A password has at most %n characters.</source>
        <translation>
            <numerusform>密码最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>This password is one of those that are tried first. Please choose another.</source>
        <translation>这个密码太常见，最容易被猜中，请换一个。</translation>
    </message>
    <message>
        <source>A password must not be made of the account&apos;s name.</source>
        <translation>密码不能由登录名组成。</translation>
    </message>
    <message>
        <source>The password could not be worked on: the computer is out of memory.</source>
        <translation>电脑内存不足，无法处理密码。</translation>
    </message>
</context>
<context>
    <name>hk::PersonMenu</name>
    <message>
        <source>Change to %1</source>
        <translation>换成 %1</translation>
    </message>
</context>
<context>
    <name>hk::PersonReport</name>
    <message>
        <source>Your account may not give out everything that is known of a person.</source>
        <translation>您的账号没有提供个人全部信息的权限。</translation>
    </message>
    <message>
        <source>Your account sees only a part of what is known of this person. Please ask somebody who may see all of it.</source>
        <translation>您的账号只能看到此人的部分信息，请让能看到全部信息的人提供。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>All data held of one person, given out to them.</source>
        <translation>系统中保存的本人全部信息，仅提供给本人。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未列入</translation>
    </message>
    <message>
        <source>Given out by</source>
        <translation>提供人</translation>
    </message>
    <message>
        <source>Given out at</source>
        <translation>提供时间</translation>
    </message>
    <message>
        <source>Free notes are left out, since they may speak of others; the office shows them on request. Confidential records are left out: only those whom they name may open them. Emergency contacts are masked: they are somebody else&apos;s data.</source>
        <translation>备注可能涉及他人，未列入本文件，可向办公室申请查阅。保密记录仅限记录中指定的人员查阅，未列入。紧急联系人属于他人信息，已作遮盖。</translation>
    </message>
</context>
<context>
    <name>hk::PreviewGrid</name>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>Outcome of each row</source>
        <translation>各行处理结果</translation>
    </message>
</context>
<context>
    <name>hk::PreviewModel</name>
    <message numerus="yes">
        <source>%Ln thing(s)</source>
        <translation>
            <numerusform>%Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>将会</translation>
    </message>
</context>
<context>
    <name>hk::PreviewStep</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Near problems</source>
        <translation>有问题的附近</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>调宿</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>调宿</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln 拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln 提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>不在文件中</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>不在文件中</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>hk::ProblemList</name>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>将会：%1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>hk::ProblemPage</name>
    <message>
        <source>“%1” could not be opened</source>
        <translation>“%1”无法打开</translation>
    </message>
    <message>
        <source>The other parts of the program work as ever, and no data are lost.</source>
        <translation>程序的其他部分照常工作，数据没有丢失。</translation>
    </message>
</context>
<context>
    <name>hk::Product</name>
    <message>
        <source>Hallkeeper</source>
        <translation>学生社区工作台</translation>
    </message>
</context>
<context>
    <name>hk::ProgressItem</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>hk::ProtectDesk</name>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Name to sign in with</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password, once more</source>
        <translation>再输入一次密码</translation>
    </message>
    <message>
        <source>Protect this desk</source>
        <translation>启用账号保护</translation>
    </message>
    <message>
        <source>At least 8 characters; a short sentence is best. Nobody can look it up: keep it safe.</source>
        <translation>至少 8 个字符，最好是一句短话。密码无法查询，请妥善保管。</translation>
    </message>
    <message>
        <source>Whoever opens this data file sees and changes everything. With accounts each person signs in, sees what the roles allow, and it is written down who looked and exported. Yours will be the owner&apos;s; you add the others here.</source>
        <translation>现在谁打开这个数据文件都能查看和更改全部内容。启用账号后，每个人登录使用，只看到角色允许的内容，谁看过、谁导出过都有记录。您的账号是负责人账号，其他人的账号由您在这里添加。</translation>
    </message>
    <message>
        <source>Please give your name.</source>
        <translation>请填写您的姓名。</translation>
    </message>
    <message>
        <source>Please give a name to sign in with.</source>
        <translation>请填写登录名。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
</context>
<context>
    <name>hk::QuietHours</name>
    <message>
        <source>When should nothing be said of deadlines and shifts? Such as 22:00-07:00. Now: never quiet.</source>
        <translation>什么时段不提醒时限和值班？例如 22:00-07:00。目前：全天提醒。</translation>
    </message>
    <message>
        <source>When should nothing be said of deadlines and shifts? Such as 22:00-07:00; empty: never quiet. Now: %1.</source>
        <translation>什么时段不提醒时限和值班？例如 22:00-07:00；留空表示全天提醒。目前：%1。</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a span of hours such as 22:00-07:00. Nothing was changed.</source>
        <translation>“%1”不是 22:00-07:00 这样的时段，未作改动。</translation>
    </message>
    <message>
        <source>There are no quiet hours now.</source>
        <translation>现在没有免打扰时段。</translation>
    </message>
    <message>
        <source>Quiet hours: %1.</source>
        <translation>免打扰时段：%1。</translation>
    </message>
</context>
<context>
    <name>hk::Rail</name>
    <message>
        <source>Modules</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>hk::RailButton</name>
    <message numerus="yes">
        <source>%1, %n to do</source>
        <translation>
            <numerusform>%1，需要处理 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::RecentList</name>
    <message>
        <source>Students, rooms and whatever else you open will be listed here.</source>
        <translation>打开过的学生、房间等会显示在这里。</translation>
    </message>
</context>
<context>
    <name>hk::Recovery</name>
    <message>
        <source>A recovery code has %1 groups of %2 digits; here stand %3 digits.</source>
        <translation>恢复码共 %1 组，每组 %2 位数字；这里有 %3 位。</translation>
    </message>
    <message>
        <source>Group %1 is mistyped.</source>
        <translation>第 %1 组输错了。</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>密码不正确。</translation>
    </message>
</context>
<context>
    <name>hk::RecoveryDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
</context>
<context>
    <name>hk::RecoveryForm</name>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>再输入一次新密码</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>忘记密码？</translation>
    </message>
    <message>
        <source>The owner of this desk was given a recovery code. All others ask whoever administers the accounts to set another password.</source>
        <translation>本工作台的负责人持有一份恢复码。其他人请让账号管理员重设密码。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
</context>
<context>
    <name>hk::RecoverySheet</name>
    <message>
        <source>Your recovery code</source>
        <translation>您的恢复码</translation>
    </message>
    <message>
        <source>If you forget your password, this code lets you set another one, and encrypted fields stay readable. Keep it on paper, apart from this computer. It is shown this once.</source>
        <translation>忘记密码时，凭恢复码可以重设密码，加密字段仍可读取。请抄在纸上，与这台电脑分开保管。恢复码只显示这一次。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>我已保管好</translation>
    </message>
    <message>
        <source>Copied. Paste it into a password safe, not into a file beside the data.</source>
        <translation>已复制。请粘贴到密码保管软件里，不要存成数据旁边的文件。</translation>
    </message>
    <message>
        <source>Hallkeeper: recovery code</source>
        <translation>学生社区工作台：恢复码</translation>
    </message>
    <message>
        <source>Whoever has this page and the data file can read everything. Keep it as a key is kept.</source>
        <translation>持有本页和数据文件的人可以读取全部内容，请像保管钥匙一样保管。</translation>
    </message>
    <message>
        <source>This computer has no printer. Please write the code down.</source>
        <translation>本机没有打印机，请手抄恢复码。</translation>
    </message>
</context>
<context>
    <name>hk::ReferenceEditor</name>
    <message>
        <source>Create “%1”</source>
        <translation>新建“%1”</translation>
    </message>
    <message>
        <source>Nothing has this name. Please choose from the list.</source>
        <translation>没有这个名称，请从列表中选择。</translation>
    </message>
</context>
<context>
    <name>hk::RefusedRows</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>hk::ResultStep</name>
    <message>
        <source>Save refused rows…</source>
        <translation>另存被拒绝的行…</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>撤销这次导入…</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>已导入：%1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>The refused rows can be saved as an Excel file, corrected there and imported again.</source>
        <translation>被拒绝的行可另存为 Excel 文件，改好后再导入。</translation>
    </message>
    <message>
        <source>Every row went in.</source>
        <translation>所有行都已导入。</translation>
    </message>
    <message>
        <source>Save refused rows</source>
        <translation>另存被拒绝的行</translation>
    </message>
    <message>
        <source>%1 – refused rows.xlsx</source>
        <translation>%1 – 被拒绝的行.xlsx</translation>
    </message>
    <message>
        <source>Excel files (*.xlsx)</source>
        <translation>Excel 文件 (*.xlsx)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销导入：%1</translation>
    </message>
    <message>
        <source>What the import changed is as it was before, save what was changed since.</source>
        <translation>导入的更改已还原，之后另行修改的除外。</translation>
    </message>
</context>
<context>
    <name>hk::Roles</name>
    <message>
        <source>Who administers accounts and data cannot be the auditor as well. Please use two accounts.</source>
        <translation>系统管理员不能兼任安全审计员，请分设两个账号。</translation>
    </message>
    <message>
        <source>“%1” is given for the whole school only.</source>
        <translation>“%1”只能授予全校范围。</translation>
    </message>
    <message>
        <source>“%1” cannot be limited to this.</source>
        <translation>“%1”不能限定在这样的范围。</translation>
    </message>
    <message>
        <source>“%1” works for one department. Please say which.</source>
        <translation>“%1”属于某个承办部门，请选定部门。</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Everything on this desk.</source>
        <translation>本工作台的一切。</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>Everything but confidential records and the audit log: accounts, settings, imports.</source>
        <translation>除保密记录和审计日志外的一切：账号、设置、导入。</translation>
    </message>
    <message>
        <source>Resident counsellor</source>
        <translation>驻楼辅导员</translation>
    </message>
    <message>
        <source>Students, residencies, posts and tickets of the buildings or colleges assigned.</source>
        <translation>所分管楼栋或学院的学生、住宿、任职和工单。</translation>
    </message>
    <message>
        <source>Building manager</source>
        <translation>楼宇管理员</translation>
    </message>
    <message>
        <source>Rooms and beds, check-in and check-out, tickets and reports of the buildings assigned.</source>
        <translation>所管楼栋的房间床位、入住退宿、工单和报表。</translation>
    </message>
    <message>
        <source>Building or floor chief</source>
        <translation>楼长 / 层长</translation>
    </message>
    <message>
        <source>Names and rooms of the building, without phones; its tickets. Changes nothing but tickets.</source>
        <translation>本楼的姓名、房间和工单，不看电话；除工单外不能修改。</translation>
    </message>
    <message>
        <source>Academic mentor</source>
        <translation>学业导师</translation>
    </message>
    <message>
        <source>Psychological counsellor</source>
        <translation>心理辅导员</translation>
    </message>
    <message>
        <source>The students assigned; confidential records that name the role.</source>
        <translation>转介来的学生，以及写明该角色可看的保密记录。</translation>
    </message>
    <message>
        <source>Department handler</source>
        <translation>承办部门经办人</translation>
    </message>
    <message>
        <source>Tickets of the department; places, but no students.</source>
        <translation>本部门的工单；可看房间，不看学生。</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>检查人员</translation>
    </message>
    <message>
        <source>Figures and tickets without personal data.</source>
        <translation>只看数字和工单，不含个人信息。</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>安全审计员</translation>
    </message>
    <message>
        <source>The audit log and nothing else.</source>
        <translation>只看审计日志。</translation>
    </message>
    <message>
        <source>Students, residencies, posts, tickets and duty of the buildings or colleges assigned.</source>
        <translation>所分管楼栋或学院的学生、住宿、任职、工单和值班。</translation>
    </message>
    <message>
        <source>Rooms and beds, check-in and check-out, tickets, duty and reports of the buildings assigned.</source>
        <translation>所分管楼栋的房间和床位、入住和退宿、工单、值班和报表。</translation>
    </message>
    <message>
        <source>Names and rooms of the building, without phones; its tickets and the own duty logs. Changes nothing else.</source>
        <translation>本楼姓名和房间（不含电话）、工单和本人值班日志，其他不可修改。</translation>
    </message>
    <message>
        <source>Figures, tickets and duty plans without personal data.</source>
        <translation>统计数字、工单和值班表，不含个人信息。</translation>
    </message>
    <message>
        <source>The own students and what is talked about with them.</source>
        <translation>自己指导的学生及其谈话记录。</translation>
    </message>
</context>
<context>
    <name>hk::ScopeChooser</name>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>All buildings</source>
        <translation>全部楼栋</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及另外 %n 栋</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at: %1</source>
        <translation>查看范围：%1</translation>
    </message>
    <message>
        <source>Which buildings to look at</source>
        <translation>选择查看哪些楼栋</translation>
    </message>
</context>
<context>
    <name>hk::SearchBox</name>
    <message>
        <source>Search number, name, pinyin, room</source>
        <translation>搜索 学号、工单号、姓名、拼音、房间</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Nothing found. Part of a number, name, room or phone is enough.</source>
        <translation>没有找到。输入学号、姓名、房间或电话的一部分即可。</translation>
    </message>
</context>
<context>
    <name>hk::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>hk::SearchPopup</name>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>hk::Secrets</name>
    <message>
        <source>The keys could not be worked on: the computer is out of memory.</source>
        <translation>电脑内存不足，无法处理密钥。</translation>
    </message>
    <message>
        <source>This field is encrypted, and its key is not open here. Please sign in with an account that may read it.</source>
        <translation>该字段已加密，当前没有打开它的密钥。请用有权查看的账号登录。</translation>
    </message>
    <message>
        <source>An encrypted value is damaged or was moved here from elsewhere.</source>
        <translation>一个加密内容已损坏，或是从别处移来的。</translation>
    </message>
    <message>
        <source>This field is closed: this computer has had no contact with the server for more than 72 hours. It opens again at the next contact with the server.</source>
        <translation>该字段暂时锁定：本机已超过 72 小时未与服务器联系，下次连上服务器后自动恢复查看。</translation>
    </message>
    <message>
        <source>This field opens at the next contact with the server.</source>
        <translation>连上服务器后即可查看该字段。</translation>
    </message>
</context>
<context>
    <name>hk::Server</name>
    <message>
        <source>The configuration file “%1” cannot be read.</source>
        <translation>无法读取配置文件“%1”。</translation>
    </message>
    <message>
        <source>The configuration says nothing usable for “%1”.</source>
        <translation>配置中的“%1”缺失或无效。</translation>
    </message>
    <message>
        <source>The configuration file may be read by others on this computer; please let only its owner read it.</source>
        <translation>本机其他用户可以读取该配置文件，请将其权限设为仅所有者可读。</translation>
    </message>
    <message>
        <source>The service could not listen at the configured address.</source>
        <translation>服务无法在配置的地址上监听。</translation>
    </message>
    <message>
        <source>The module “%1” could not be loaded; without it rows would be missing.</source>
        <translation>无法加载模块“%1”；缺少该模块会丢失数据行。</translation>
    </message>
    <message>
        <source>The database is ready.</source>
        <translation>数据库已就绪。</translation>
    </message>
    <message>
        <source>The database is in order.</source>
        <translation>数据库检查正常。</translation>
    </message>
    <message>
        <source>The configuration must name the role of the service (user=…).</source>
        <translation>配置中必须写明服务使用的数据库角色（user=…）。</translation>
    </message>
    <message>
        <source>There is no role “%1”, and this connection may not make one. Please make it (CREATE ROLE … LOGIN).</source>
        <translation>数据库中没有角色“%1”，当前连接也无权创建。请先创建该角色（CREATE ROLE … LOGIN）。</translation>
    </message>
    <message>
        <source>Owner and service must be different roles.</source>
        <translation>所有者与服务必须使用不同的数据库角色。</translation>
    </message>
    <message>
        <source>The database was made by a different build of the program. It is unchanged.</source>
        <translation>该数据库由另一版本的程序建立，未作任何改动。</translation>
    </message>
    <message>
        <source>A column has another type than this program expects; it needs a migration. Nothing was changed.</source>
        <translation>有一列的类型与本程序不符，需要先做迁移。未作任何改动。</translation>
    </message>
    <message>
        <source>The database could not be reached. Please check that it runs, and the configuration.</source>
        <translation>无法连接数据库，请检查数据库是否运行以及配置是否正确。</translation>
    </message>
    <message>
        <source>The database refused a step. Nothing of it was kept.</source>
        <translation>数据库拒绝了一个步骤，该步骤的内容均未保存。</translation>
    </message>
    <message>
        <source>There is an account “%1” already.</source>
        <translation>已有账号“%1”。</translation>
    </message>
    <message>
        <source>There is no account “%1”.</source>
        <translation>没有账号“%1”。</translation>
    </message>
    <message>
        <source>There is no role “%1”.</source>
        <translation>没有角色“%1”。</translation>
    </message>
    <message>
        <source>There is no “%1” that a right could be limited to.</source>
        <translation>找不到可用来限定权限的“%1”。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>Usage: hallkeeper-server --config FILE [--lang zh_CN|en] init | migrate | serve | check | expire | keys rotate | user …</source>
        <translation>用法：hallkeeper-server --config 文件 [--lang zh_CN|en] init | migrate | serve | check | expire | keys rotate | user …</translation>
    </message>
    <message>
        <source>What is written from now on is encrypted with new keys; the former ones still open.</source>
        <translation>此后写入的内容将使用新密钥加密，原有密钥仍可用于查看。</translation>
    </message>
    <message>
        <source>The file of the keys, “%1”, cannot be read.</source>
        <translation>无法读取密钥文件“%1”。</translation>
    </message>
    <message>
        <source>The file of the keys, “%1”, may be read by others on this computer; please let only its owner read it.</source>
        <translation>密钥文件“%1”可被本机其他用户读取，请将其权限设为仅所有者可读。</translation>
    </message>
    <message>
        <source>The file of the keys, “%1”, holds no key.</source>
        <translation>密钥文件“%1”中没有有效的密钥。</translation>
    </message>
    <message>
        <source>The file of the keys, “%1”, cannot be made.</source>
        <translation>无法创建密钥文件“%1”。</translation>
    </message>
    <message>
        <source>The file of the keys, “%1”, is not the one with which this database&apos;s keys were sealed. Encrypted fields open only with that one.</source>
        <translation>密钥文件“%1”与封存本数据库密钥时所用的不是同一个文件；只有原来的文件才能打开加密字段。</translation>
    </message>
    <message>
        <source>The configuration names no file of keys ([keys] file=…): desks cannot open each other&apos;s encrypted fields.</source>
        <translation>配置中未指定密钥文件（[keys] file=…），各台电脑之间无法互相查看加密字段。</translation>
    </message>
    <message>
        <source>Usage: user add NAME [TITLE] | user grant NAME ROLE [building|college|department|person SCOPE] | user revoke NAME ROLE | user password NAME | user close NAME</source>
        <translation>用法：user add 账号 [姓名] | user grant 账号 角色 [building|college|department|person 范围] | user revoke 账号 角色 | user password 账号 | user close 账号</translation>
    </message>
    <message>
        <source>Receipts older than 180 days are gone, and files that nobody has named for 30 days; of rows that were deleted 400 days ago only the names are left.</source>
        <translation>已清除超过 180 天的回执，以及 30 天内无任何数据引用的文件；删除已满 400 天的数据只保留其编号，不会再被恢复。</translation>
    </message>
</context>
<context>
    <name>hk::SettingDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>Please give a day, such as 2026-09-07</source>
        <translation>请填写日期，如 2026-09-07</translation>
    </message>
</context>
<context>
    <name>hk::SettingList</name>
    <message>
        <source>New…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Only administrators set this.</source>
        <translation>只有管理员可以设置。</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>已删除：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>hk::SettingsFile</name>
    <message>
        <source>This file holds no settings of this program. Nothing was changed.</source>
        <translation>这个文件里没有本程序的设置，未作任何更改。</translation>
    </message>
    <message>
        <source>These settings were written by a newer version of the program. Nothing was changed.</source>
        <translation>这些设置由更新版本的程序写出，未作任何更改。</translation>
    </message>
    <message>
        <source>Your account may not change settings. Nothing was changed.</source>
        <translation>您的账号没有更改设置的权限，未作任何更改。</translation>
    </message>
</context>
<context>
    <name>hk::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>hk::SettingsUi</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号与权限</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
</context>
<context>
    <name>hk::SheetError</name>
    <message>
        <source>This file is damaged and cannot be read. Open it in a spreadsheet program, save it again as .xlsx, and try that file.</source>
        <translation>文件已损坏，无法读取。请用表格软件打开，另存为 .xlsx 后再试。</translation>
    </message>
    <message>
        <source>This file is too large to be read safely. Copy the rows you need into a new workbook and try that file.</source>
        <translation>文件太大，无法安全读取。请把需要的行复制到新的工作簿后再试。</translation>
    </message>
    <message>
        <source>This file is protected by a password. Open it in a spreadsheet program, save it without the password, and try again.</source>
        <translation>文件有密码保护。请用表格软件打开，去掉密码另存后再试。</translation>
    </message>
    <message>
        <source>This file is not a spreadsheet. Save the table as .xlsx or .csv and try that file.</source>
        <translation>这不是电子表格。请把表格另存为 .xlsx 或 .csv 后再试。</translation>
    </message>
    <message>
        <source>This is a file of the kind %1, which is not read here. Open it in its own program, save the table as .xlsx, and try that file.</source>
        <translation>这是 %1 类型的文件，本程序不能读取。请用原来的软件打开，把表格另存为 .xlsx 后再试。</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>This file cannot be opened. Check that it still exists and that you may read it.</source>
        <translation>文件无法打开。请检查文件是否还在，以及您是否有权读取。</translation>
    </message>
</context>
<context>
    <name>hk::SheetLayout</name>
    <message>
        <source>The sheet is empty.</source>
        <translation>工作表是空的。</translation>
    </message>
    <message>
        <source>No header row was found.</source>
        <translation>没有找到表头行。</translation>
    </message>
    <message>
        <source>No column was found for: %1.</source>
        <translation>没有找到这些列：%1。</translation>
    </message>
    <message>
        <source>The sheet is hidden in the file.</source>
        <translation>此工作表在文件中是隐藏的。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>hk::SheetStep</name>
    <message>
        <source>What the file holds</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Rows of the sheet</source>
        <translation>工作表中的行</translation>
    </message>
    <message>
        <source>A click on a row&apos;s number makes it the header</source>
        <translation>单击行号，把该行设为表头</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Header in row</source>
        <translation>表头所在行</translation>
    </message>
</context>
<context>
    <name>hk::SheetWriter</name>
    <message>
        <source>The file could not be written. Check that it is not open in another program and that there is space, then try again.</source>
        <translation>文件无法写入。请检查它是否已在其他程序中打开、磁盘空间是否足够，然后重试。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Cell %1 holds more text than an Excel file can take (%L2 characters). Shorten it and try again; nothing was written.</source>
        <translation>单元格 %1 的文字超出 Excel 的上限（%L2 个字符）。请缩短后重试；没有写出任何内容。</translation>
    </message>
</context>
<context>
    <name>hk::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>hk::ShortcutModel</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>hk::ShortcutTable</name>
    <message>
        <source>Search commands and keys</source>
        <translation>搜索命令和按键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
</context>
<context>
    <name>hk::SignIn</name>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>登录名或密码不正确。</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Please wait %n seconds and try again.</source>
        <translation>
            <numerusform>尝试次数过多，请等 %n 秒后再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>This account is closed. Please ask an administrator.</source>
        <translation>这个账号已停用，请联系系统管理员。</translation>
    </message>
    <message>
        <source>This recovery code does not belong to this account, or another one was made since.</source>
        <translation>恢复码与这个账号不符，或者已有更新的恢复码。</translation>
    </message>
</context>
<context>
    <name>hk::SignInScreen</name>
    <message>
        <source>Who works here</source>
        <translation>使用人</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>Again in %n second(s)</source>
        <translation>
            <numerusform>%n 秒后可重试</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose your own password</source>
        <translation>设置您自己的密码</translation>
    </message>
    <message>
        <source>%1, somebody else has set your password. Please choose one that only you know.</source>
        <translation>%1，您的密码是别人设置的，请改成只有您自己知道的密码。</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>忘记密码？</translation>
    </message>
</context>
<context>
    <name>hk::SignInWindow</name>
    <message>
        <source>Hallkeeper</source>
        <translation>学生社区工作台</translation>
    </message>
    <message>
        <source>Sign in to work on %1.</source>
        <translation>登录后使用“%1”。</translation>
    </message>
</context>
<context>
    <name>hk::SpreadsheetMlReader</name>
    <message>
        <source>XML Spreadsheet 2003</source>
        <translation>XML 电子表格 2003</translation>
    </message>
</context>
<context>
    <name>hk::Status</name>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>未到期</translation>
    </message>
</context>
<context>
    <name>hk::StatusLine</name>
    <message>
        <source>All saved</source>
        <translation>已全部保存</translation>
    </message>
    <message>
        <source>Every change is saved at once. Open the change log</source>
        <translation>每次改动都会立即保存。打开变更记录</translation>
    </message>
    <message>
        <source>%1: stopping</source>
        <translation>%1：正在停止</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Backed up %1</source>
        <translation>已备份 %1</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>Open the backups</source>
        <translation>打开备份</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Change the person, lock, sign out</source>
        <translation>换人、锁定、退出登录</translation>
    </message>
</context>
<context>
    <name>hk::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>hk::Storage</name>
    <message>
        <source>Another window or program has this data file open for writing. You can look things up here, but not change them.</source>
        <translation>另一个窗口或程序正在写这个数据文件。此处只能查看，不能修改。</translation>
    </message>
    <message>
        <source>This data file was written by a newer version of the program. You can look things up, but not change them; please update.</source>
        <translation>这个数据文件由更新版本的程序写成。只能查看，不能修改；请更新程序。</translation>
    </message>
    <message>
        <source>The data file was opened for reading only.</source>
        <translation>数据文件以只读方式打开。</translation>
    </message>
    <message>
        <source>The data file or its folder is write-protected. You can look things up, but not change them.</source>
        <translation>数据文件或其所在文件夹有写保护。只能查看，不能修改。</translation>
    </message>
    <message>
        <source>The data file is damaged. Please restore a backup; the damaged file stays as it is.</source>
        <translation>数据文件已损坏。请恢复备份；损坏的文件保持原样。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>无法新建文件夹“%1”。</translation>
    </message>
    <message>
        <source>This file holds other data than this program&apos;s. It was left as it is.</source>
        <translation>这个文件里不是本程序的数据，保持原样。</translation>
    </message>
    <message>
        <source>There is no data file here yet, and it cannot be made.</source>
        <translation>此处还没有数据文件，也无法新建。</translation>
    </message>
    <message>
        <source>A part of the program is missing.</source>
        <translation>程序的一部分缺失。</translation>
    </message>
    <message>
        <source>The module that wrote this entry is not installed.</source>
        <translation>写入此条目的模块没有安装。</translation>
    </message>
    <message>
        <source>The program does not know this list.</source>
        <translation>程序中没有这个列表。</translation>
    </message>
    <message>
        <source>This entry (%1) no longer exists; somebody may have deleted it.</source>
        <translation>此条目（%1）已不存在，可能已被他人删除。</translation>
    </message>
    <message>
        <source>The program does not know this kind of entry.</source>
        <translation>程序中没有这类条目。</translation>
    </message>
    <message>
        <source>There is already an entry with the same value. Nothing was changed.</source>
        <translation>已有相同值的条目，没有做任何改动。</translation>
    </message>
    <message>
        <source>Other entries still refer to this one. Nothing was changed.</source>
        <translation>仍有其他条目引用它，没有做任何改动。</translation>
    </message>
    <message>
        <source>A value is missing or not allowed here. Nothing was changed.</source>
        <translation>缺少必填的值，或值不符合要求，没有做任何改动。</translation>
    </message>
    <message>
        <source>Another program is using the data file. Please try again in a moment; nothing was changed.</source>
        <translation>另一个程序正在使用数据文件，没有做任何改动。请稍后重试。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed.</source>
        <translation>磁盘已满，没有做任何改动。</translation>
    </message>
    <message>
        <source>The data file is damaged. Please restore a backup; nothing was changed.</source>
        <translation>数据文件已损坏，没有做任何改动。请恢复备份。</translation>
    </message>
    <message>
        <source>The data file cannot be written. Nothing was changed.</source>
        <translation>数据文件无法写入，没有做任何改动。</translation>
    </message>
    <message>
        <source>The data could not be read or written. Nothing was changed.</source>
        <translation>数据无法读写，没有做任何改动。</translation>
    </message>
    <message>
        <source>This data file was written by an older version of the program. Please open it once with the program, or with a command that changes something; it is brought up to date then.</source>
        <translation>此数据文件由旧版本的程序写成。请先用程序打开一次，或执行一条写入数据的命令，文件会随之升级。</translation>
    </message>
    <message>
        <source>The new data file could not be made. Please install the program anew.</source>
        <translation>无法新建数据文件，请重新安装程序。</translation>
    </message>
    <message>
        <source>The data file could not be brought up to date. It is unchanged; a copy of it lies beside it.</source>
        <translation>数据文件无法升级到新版本，内容没有变化；升级前的副本在它旁边。</translation>
    </message>
    <message>
        <source>The data file could not be brought up to date completely. A copy of it as it was lies beside it.</source>
        <translation>数据文件没有完全升级到新版本；升级前的副本在它旁边。</translation>
    </message>
    <message>
        <source>This data file was made by a different build of the program. It was not opened, and is unchanged.</source>
        <translation>此数据文件由另一个构建版本的程序生成，没有打开，内容没有变化。</translation>
    </message>
    <message>
        <source>Your account may not import. Nothing was changed.</source>
        <translation>你的账号无权导入，数据没有改动。</translation>
    </message>
    <message>
        <source>Your account may not change settings. Nothing was changed.</source>
        <translation>你的账号无权修改设置，数据没有改动。</translation>
    </message>
</context>
<context>
    <name>hk::Sync</name>
    <message>
        <source>The module that wrote this entry is not installed.</source>
        <translation>写入此条目的模块没有安装。</translation>
    </message>
    <message>
        <source>This data file belongs to the server %1. Another server needs a data file of its own.</source>
        <translation>这个数据文件属于服务器 %1。连接其他服务器请另建数据文件。</translation>
    </message>
    <message>
        <source>This data file holds what “%1” may see. Please synchronise it with that account.</source>
        <translation>这个数据文件存放的是“%1”有权查看的数据，请用该账号同步。</translation>
    </message>
    <message>
        <source>The server does not know this name with this password.</source>
        <translation>服务器不认可这个账号或密码。</translation>
    </message>
    <message>
        <source>The server needs a newer version of the program. You can go on working; your changes are kept until then.</source>
        <translation>服务器要求更新版本的程序。您可以继续工作，改动会保存在本机，等升级后再上传。</translation>
    </message>
    <message>
        <source>The server is busy. Your changes are kept; please try again in a minute.</source>
        <translation>服务器正忙。您的改动已保存在本机，请过一分钟再试。</translation>
    </message>
    <message>
        <source>The server does not let this account synchronise.</source>
        <translation>服务器不允许这个账号同步。</translation>
    </message>
    <message>
        <source>The server gave an answer that the program does not understand. Nothing was changed.</source>
        <translation>服务器的答复无法识别，没有改动任何数据。</translation>
    </message>
    <message>
        <source>Your account does not see every value of this conflict. Somebody who does must decide; nothing was changed.</source>
        <translation>您的账号看不到这处冲突的全部内容，请由有权限的人裁定；没有改动任何数据。</translation>
    </message>
    <message>
        <source>The deleted entry is no longer known here as a whole, so it cannot be brought back from this desk. The person who deleted it can undo that on theirs; nothing was changed.</source>
        <translation>被删除的记录在这台电脑上已不完整，无法从这里恢复。可以请删除的人在其电脑上撤销；没有改动任何数据。</translation>
    </message>
    <message>
        <source>The module that could decide this is not installed. Nothing was changed.</source>
        <translation>能裁定这处冲突的模块没有安装。没有改动任何数据。</translation>
    </message>
    <message>
        <source>This conflict is decided already, or there is none of this number.</source>
        <translation>这处冲突已经裁定，或者没有这个编号。</translation>
    </message>
    <message>
        <source>Your account may not write this, or the entry no longer belongs to what it may see.</source>
        <translation>您的账号无权修改这项内容，或者该条目已不在您的可见范围内。</translation>
    </message>
    <message>
        <source>The server does not have this entry.</source>
        <translation>服务器上没有这个条目。</translation>
    </message>
    <message>
        <source>The server does not know this kind of data yet.</source>
        <translation>服务器尚不支持这类数据。</translation>
    </message>
    <message>
        <source>The server cannot store one of the values.</source>
        <translation>其中有一项内容服务器无法保存。</translation>
    </message>
    <message>
        <source>The server refused it without a reason that the program knows.</source>
        <translation>服务器拒绝了这项操作，原因本程序无法识别。</translation>
    </message>
    <message>
        <source>There is no such refused step.</source>
        <translation>没有这条被拒绝的操作。</translation>
    </message>
    <message>
        <source>The server would remove %1 of %2 entries from this desk: %3. They were left as they are. Please ask whoever keeps the server, and go on only if that is right.</source>
        <translation>服务器要从本机移除 %2 条中的 %1 条数据（%3），目前均未改动。请先向服务器管理员核实，确认无误后再继续。</translation>
    </message>
    <message>
        <source>Some encrypted values here can be opened only by somebody who has not signed in. Your changes are kept and sent when an account that may read them has signed in on this computer.</source>
        <translation>本机有些加密内容须由有权查看的人登录后才能处理。您的修改已保留，待有权查看的账号在本机登录后即发送。</translation>
    </message>
    <message>
        <source>The server does not have this file, or does not show it to this account.</source>
        <translation>服务器上没有此文件，或者该账号无权查看。</translation>
    </message>
    <message>
        <source>This file can be kept here only for somebody who may open it. Please sign in with an account that may, and open it again.</source>
        <translation>只有有权查看此文件的账号登录后，本机才能保存它。请用有权限的账号登录，再打开此文件。</translation>
    </message>
    <message>
        <source>A file that it names is neither on this computer nor on the server.</source>
        <translation>其中引用的文件在本机和服务器上都不存在。</translation>
    </message>
</context>
<context>
    <name>hk::SyncControl</name>
    <message>
        <source>Synchronise now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>连接服务器…</translation>
    </message>
    <message>
        <source>This computer is connected. The data arrive by themselves; you can go on working.</source>
        <translation>本机已连接服务器。数据会自行到达，您可以继续工作。</translation>
    </message>
    <message>
        <source>This data file is not connected to a server.</source>
        <translation>这个数据文件没有连接服务器。</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>This computer synchronises again.</source>
        <translation>本机已恢复同步。</translation>
    </message>
</context>
<context>
    <name>hk::SyncPage</name>
    <message>
        <source>The server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Connect to a server…</source>
        <translation>连接服务器…</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>The deletions are right</source>
        <translation>确认这些删除</translation>
    </message>
    <message>
        <source>Leave the server…</source>
        <translation>离开服务器…</translation>
    </message>
    <message>
        <source>Changes that the server did not take</source>
        <translation>服务器没有接受的修改</translation>
    </message>
    <message>
        <source>Server: %1, as “%2”</source>
        <translation>服务器：%1，账号“%2”</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>离线时间起于 %1</translation>
    </message>
    <message>
        <source>This computer has no keychain that works: the password is asked for at each start.</source>
        <translation>本机没有可用的钥匙串：每次启动都会询问密码。</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>重新登录…</translation>
    </message>
    <message>
        <source>None. What your account may not change on the server would stand here, with the reason.</source>
        <translation>没有。您的账号无权在服务器上做的修改会列在这里，并写明原因。</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Put aside: %1</source>
        <translation>收起：%1</translation>
    </message>
    <message>
        <source>All data stay on this computer, and you can go on working with them. They are no longer sent or fetched, and the password is forgotten. You can connect again to the same server, with the same account.</source>
        <translation>所有数据仍留在本机，可以继续使用，但不再发送和接收，密码也会被忘掉。以后可以用同一账号重新连接同一台服务器。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) made here are not on the server yet. They stay here only, until you connect again.</source>
        <translation>
            <numerusform>本机有 %n 处修改还没有传到服务器，在重新连接之前只留在本机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the server</source>
        <translation>离开服务器</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Check against the server</source>
        <translation>与服务器核对</translation>
    </message>
    <message>
        <source>Compares all that is here with what the server has for your account, and puts right what differs. Goes by itself once a week.</source>
        <translation>把本机的全部数据与服务器上您可见的数据逐一比较，不一致的改正过来。每周自动进行一次。</translation>
    </message>
    <message>
        <source>Checked against the server: %1</source>
        <translation>上次与服务器核对：%1</translation>
    </message>
    <message>
        <source>The check was not possible this time. It is made up for at one of the next synchronisations.</source>
        <translation>这次未能核对，之后同步时会补上。</translation>
    </message>
    <message>
        <source>This computer holds exactly what the server has for your account.</source>
        <translation>本机数据与服务器上您可见的数据完全一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) differed from the server and were put right.</source>
        <translation>
            <numerusform>有 %n 条与服务器不一致，已改正。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::SyncService</name>
    <message>
        <source>The program is still synchronising; please wait a moment.</source>
        <translation>程序正在同步，请稍候再试。</translation>
    </message>
</context>
<context>
    <name>hk::SyncState</name>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>上次 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n 处修改待上传</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n 处冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 处被拒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First synchronisation: %n entries</source>
        <translation>
            <numerusform>首次同步：%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First synchronisation: %1 of %n entries</source>
        <translation>
            <numerusform>首次同步：%1 / %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>仅在本机</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Synchronising</source>
        <translation>正在同步</translation>
    </message>
    <message>
        <source>Synchronised</source>
        <translation>已同步</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>Certificate refused</source>
        <translation>证书被拒绝</translation>
    </message>
    <message>
        <source>Program too old</source>
        <translation>程序版本过旧</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Many deletions: please look</source>
        <translation>删除较多，请查看</translation>
    </message>
    <message>
        <source>Not synchronised</source>
        <translation>未同步</translation>
    </message>
    <message>
        <source>This data file is not connected to a server.</source>
        <translation>这个数据文件没有连接服务器。</translation>
    </message>
    <message>
        <source>You can go on working meanwhile; it may be interrupted at any time and goes on where it was.</source>
        <translation>期间可以照常工作；随时中断都没有关系，会从断开处继续。</translation>
    </message>
    <message>
        <source>What is changed here is sent at once, and what others change arrives by itself.</source>
        <translation>本机的修改会立即发送，其他人的修改会自行到达。</translation>
    </message>
    <message>
        <source>The server cannot be reached just now. You can go on working: your changes are kept and sent by themselves when it is there again.</source>
        <translation>暂时连不上服务器。可以照常工作：修改已保存，连上后会自动发送。</translation>
    </message>
    <message>
        <source>The server asks for your password. Your changes are kept until then.</source>
        <translation>服务器需要您的密码。在此之前，修改会保留在本机。</translation>
    </message>
    <message>
        <source>Your changes are kept.</source>
        <translation>您的修改已保留。</translation>
    </message>
</context>
<context>
    <name>hk::SyncUi</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>who gets it?</source>
        <translation>归谁？</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>This computer and the server</source>
        <translation>本机与服务器</translation>
    </message>
    <message>
        <source>Changed differently in two places</source>
        <translation>两处改得不一样</translation>
    </message>
    <message>
        <source>Your school has a server already: fetch the data that you may see, and work on them together with the others.</source>
        <translation>学校已有服务器：取回您可以查看的数据，与其他人一起使用。</translation>
    </message>
    <message>
        <source>which one?</source>
        <translation>住哪一处？</translation>
    </message>
    <message>
        <source>entered twice</source>
        <translation>重复登记</translation>
    </message>
</context>
<context>
    <name>hk::TabStrip</name>
    <message>
        <source>Tabs</source>
        <translation>标签页</translation>
    </message>
</context>
<context>
    <name>hk::TablePrinter</name>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Signature %1   Date %2</source>
        <translation>签字 %1   日期 %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>hk::TermCorner</name>
    <message>
        <source>Today is a holiday: %1</source>
        <translation>今天放假：%1</translation>
    </message>
    <message>
        <source>Today is a make-up workday</source>
        <translation>今天调休上班</translation>
    </message>
    <message>
        <source>The holidays of %1 are not known yet; import them in Settings, Calendar.</source>
        <translation>%1 年的节假日尚未导入；请在“设置”的“日历”中导入。</translation>
    </message>
    <message>
        <source>No term covers today; add one in Settings, Calendar.</source>
        <translation>今天不在任何学期内；请在“设置”的“日历”中添加学期。</translation>
    </message>
</context>
<context>
    <name>hk::TermEditor</name>
    <message>
        <source>Terms</source>
        <translation>学期</translation>
    </message>
    <message>
        <source>First teaching day</source>
        <translation>教学开始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>新建学期</translation>
    </message>
    <message>
        <source>Save term</source>
        <translation>保存学期</translation>
    </message>
    <message>
        <source>Delete term</source>
        <translation>删除学期</translation>
    </message>
    <message>
        <source>Teaching weeks</source>
        <translation>教学周数</translation>
    </message>
    <message numerus="yes">
        <source>%n teaching week(s)</source>
        <translation>
            <numerusform>%n 个教学周</numerusform>
        </translation>
    </message>
    <message>
        <source>Please give a day, such as 2026-09-07</source>
        <translation>请填写日期，如 2026-09-07</translation>
    </message>
    <message>
        <source>Please give a day, such as 2027-01-15</source>
        <translation>请填写日期，如 2027-01-15</translation>
    </message>
    <message>
        <source>Please give a name</source>
        <translation>请填写名称</translation>
    </message>
    <message>
        <source>Deleted: %1. Ctrl+Z brings it back.</source>
        <translation>已删除：%1。按 Ctrl+Z 可恢复。</translation>
    </message>
</context>
<context>
    <name>hk::Terms</name>
    <message>
        <source>%1 begins before %2 has ended.</source>
        <translation>%1的开始早于%2的结束。</translation>
    </message>
    <message>
        <source>A term needs a name.</source>
        <translation>学期需要名称。</translation>
    </message>
    <message>
        <source>%1 needs a first and a last day.</source>
        <translation>%1需要开始和结束日期。</translation>
    </message>
    <message>
        <source>%1 ends before it begins.</source>
        <translation>%1的结束早于开始。</translation>
    </message>
    <message>
        <source>%1 has %2 weeks from its first to its last day, so it cannot have %3 teaching weeks.</source>
        <translation>%1从开始到结束共 %2 周，不能有 %3 个教学周。</translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>第%1周</translation>
    </message>
    <message>
        <source>Calendar week %1, %2</source>
        <translation>%2年第%1自然周</translation>
    </message>
    <message>
        <source>%1–%2 autumn term</source>
        <translation>%1–%2学年 秋季学期</translation>
    </message>
    <message>
        <source>%1–%2 spring term</source>
        <translation>%1–%2学年 春季学期</translation>
    </message>
</context>
<context>
    <name>hk::TopBar</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
</context>
<context>
    <name>hk::UiHost</name>
    <message>
        <source>Its pages were made for another version of the program.</source>
        <translation>它的页面是为另一版本的程序制作的。</translation>
    </message>
    <message>
        <source>Its pages are not installed.</source>
        <translation>它的页面没有安装。</translation>
    </message>
</context>
<context>
    <name>hk::Undo</name>
    <message>
        <source>There is no such import, or it was undone already.</source>
        <translation>没有这次导入，或已撤销。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>“%1” was changed since (%2). It was left as it is.</source>
        <translation>“%1”之后又有修改（%2），保持原样。</translation>
    </message>
    <message>
        <source>“%1” was deleted since. Nothing was changed.</source>
        <translation>“%1”之后已被删除，没有做任何改动。</translation>
    </message>
    <message>
        <source>“%1” is there again already. Nothing was changed.</source>
        <translation>“%1”已经恢复，没有做任何改动。</translation>
    </message>
    <message>
        <source>This step was not taken back. Nothing was changed.</source>
        <translation>这一步并未撤销，没有做任何改动。</translation>
    </message>
    <message>
        <source>New %1 “%2”</source>
        <translation>新建%1“%2”</translation>
    </message>
    <message>
        <source>Delete %1 “%2”</source>
        <translation>删除%1“%2”</translation>
    </message>
    <message>
        <source>Edit %1 “%2”: %3</source>
        <translation>修改%1“%2”：%3</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entries</source>
        <translation>
            <numerusform>%1：%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Import of “%1”</source>
        <translation>导入“%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This step is not in the change log.</source>
        <translation>变更记录中没有这一步。</translation>
    </message>
    <message>
        <source>This step was taken by somebody else. It was left as it is.</source>
        <translation>这一步是别人做的，保持原样。</translation>
    </message>
</context>
<context>
    <name>hk::UndoControl</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>%1 Press %2 again to take back the step before it.</source>
        <translation>%1再按一次 %2，可撤销再前一步。</translation>
    </message>
    <message>
        <source>%1 Undo once more to take back the step before it.</source>
        <translation>%1再撤销一次，可撤销再前一步。</translation>
    </message>
</context>
<context>
    <name>hk::ViewBar</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln row(s)</source>
        <translation>
            <numerusform>共 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>保存视图…</translation>
    </message>
    <message>
        <source>Delete this view…</source>
        <translation>删除此视图…</translation>
    </message>
</context>
<context>
    <name>hk::Wire</name>
    <message>
        <source>What came over the network could not be read. Nothing was changed. Perhaps one of the two programs is too old.</source>
        <translation>网络上收到的内容无法读取，数据未作任何改动。可能其中一方的程序版本过旧。</translation>
    </message>
    <message>
        <source>A key for this desk could not be made.</source>
        <translation>无法为本机生成密钥。</translation>
    </message>
</context>
<context>
    <name>hk::WorkCalendarIcs</name>
    <message>
        <source>This calendar repeats a holiday by a rule, but holidays and make-up workdays are announced each year anew. Please use a calendar that lists every day.</source>
        <translation>这份日历用规则重复节假日，而节假日与调休每年另行公布。请使用逐日列出的日历。</translation>
    </message>
    <message>
        <source>It is not clear whether %1 is worked.</source>
        <translation>不能确定 %1 是否上班。</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) that name no public holiday were left out.</source>
        <translation>
            <numerusform>有 %n 项不是法定节假日，未导入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::WorkCalendarJson</name>
    <message>
        <source>This file is not a work calendar, or it is damaged. Nothing was taken from it.</source>
        <translation>这不是工作日历，或已损坏，没有导入任何内容。</translation>
    </message>
    <message>
        <source>This file is too large for a work calendar. Nothing was taken from it.</source>
        <translation>文件太大，不像工作日历，没有导入任何内容。</translation>
    </message>
</context>
<context>
    <name>hk::WorkTime</name>
    <message>
        <source>The office needs at least one time at which it is open.</source>
        <translation>办公时间至少需要一个时段。</translation>
    </message>
    <message>
        <source>Office hours must end later on the same day than they begin.</source>
        <translation>办公时段的结束须晚于开始，且在同一天。</translation>
    </message>
    <message>
        <source>Two of the office hours overlap.</source>
        <translation>办公时段有重叠。</translation>
    </message>
    <message>
        <source>This is not a valid date.</source>
        <translation>日期无效。</translation>
    </message>
    <message>
        <source>The work calendar of %1 is missing. Import that year&apos;s holidays in Settings.</source>
        <translation>没有 %1 年的工作日历。请在“设置”中导入该年的节假日。</translation>
    </message>
    <message>
        <source>A period of other office hours must not end before it begins.</source>
        <translation>另设办公时间的时段，结束日期不能早于开始日期。</translation>
    </message>
</context>
<context>
    <name>hk::XlsReader</name>
    <message>
        <source>Excel 97–2003 workbook</source>
        <translation>Excel 97–2003 工作簿</translation>
    </message>
    <message>
        <source>Excel 5.0/95 workbook</source>
        <translation>Excel 5.0/95 工作簿</translation>
    </message>
</context>
<context>
    <name>hk::XlsxWorkbook</name>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿（.xlsx）</translation>
    </message>
</context>
<context>
    <name>hk::duty::AllowedDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Where somebody may be on duty</source>
        <translation>允许的值班地点</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Buildings and shifts</source>
        <translation>楼栋和班次</translation>
    </message>
    <message>
        <source>Nothing is ticked: the rota may put them anywhere.</source>
        <translation>未勾选：自动排班可安排到任何地点。</translation>
    </message>
    <message>
        <source>The rota puts them nowhere else; a shift may still be given to them by hand.</source>
        <translation>自动排班只安排到勾选的地点，仍可手动安排其他班次。</translation>
    </message>
    <message>
        <source>Where %1 may be on duty is written down.</source>
        <translation>已记下 %1 的允许值班地点。</translation>
    </message>
</context>
<context>
    <name>hk::duty::Bulletin</name>
    <message>
        <source>made a ticket</source>
        <translation>已转工单</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Duty bulletin, %1 (%2)</source>
        <translation>值班通报 %1（%2）</translation>
    </message>
    <message>
        <source>Rooms checked: %1; excellent: %2; failed: %3; talks: %4.</source>
        <translation>检查寝室 %1 间，优秀 %2 间，不合格 %3 间，谈心 %4 次。</translation>
    </message>
    <message>
        <source>Excellent: %1</source>
        <translation>优秀：%1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>不合格：%1</translation>
    </message>
    <message>
        <source>Violations: %1</source>
        <translation>违规：%1</translation>
    </message>
    <message>
        <source>Logs submitted: %1, of which late: %2; places on duty taken: %3 of %4.</source>
        <translation>提交日志 %1 篇，其中补写 %2 篇；到岗 %3 人次，应到 %4 人次。</translation>
    </message>
    <message>
        <source>Main problems:</source>
        <translation>主要问题：</translation>
    </message>
</context>
<context>
    <name>hk::duty::CommandWords</name>
    <message>
        <source>“%1” is no day, such as 2026-11-20.</source>
        <translation>“%1”不是日期，例如 2026-11-20。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>There is no building “%1”.</source>
        <translation>没有楼栋“%1”。</translation>
    </message>
    <message>
        <source>Nobody on duty is called “%1”.</source>
        <translation>值班人员中没有“%1”。</translation>
    </message>
    <message>
        <source>There is no such shift on %1.</source>
        <translation>%1 没有这个班次。</translation>
    </message>
    <message>
        <source>There are several such shifts on %1. Say the building too.</source>
        <translation>%1 有多个这样的班次，请同时写明楼栋。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是编号。</translation>
    </message>
</context>
<context>
    <name>hk::duty::Commands</name>
    <message>
        <source>Plans duties, draws up rotas, writes logs, hands over and tells what is owed</source>
        <translation>值班表、自动排班、日志、交接和欠缺</translation>
    </message>
    <message>
        <source>Use: duty plan | duty gaps | duty rota | duty assign | duty release | duty log … | duty handover … | duty presence | duty owed | duty coverage | duty compare | duty bulletin</source>
        <translation>用法：duty plan | duty gaps | duty rota | duty assign | duty release | duty log … | duty handover … | duty presence | duty owed | duty coverage | duty compare | duty bulletin</translation>
    </message>
    <message>
        <source>Writes the plan, the log, presence, rooms, registers and the bulletin of duty.</source>
        <translation>导出值班表、日志、到岗、走访、三方核对和通报。</translation>
    </message>
    <message>
        <source>Say which file to write, with --out FILE.</source>
        <translation>请用 --out 文件 写明输出文件。</translation>
    </message>
    <message>
        <source>There is no part “%1”. There are: plan, log, presence, coverage, comparison, bulletin.</source>
        <translation>没有“%1”这一部分。可用：plan、log、presence、coverage、comparison、bulletin。</translation>
    </message>
    <message>
        <source>“%1” is no week, such as 2026-W46.</source>
        <translation>“%1”不是周，例如 2026-W46。</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>已写入 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n duties were given out.</source>
        <translation>
            <numerusform>已安排 %n 个班。</numerusform>
        </translation>
    </message>
    <message>
        <source>Say for which days, with --from DAY --to DAY.</source>
        <translation>请用 --from 日期 --to 日期 写明时段。</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>hk::duty::CoverageModel</name>
    <message>
        <source>never visited</source>
        <translation>从未走访</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>本周</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n 周前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, week of %2: %n visit(s)</source>
        <translation>
            <numerusform>%1，%2 当周：%n 次走访</numerusform>
        </translation>
    </message>
    <message>
        <source>Visits in the week of %1</source>
        <translation>%1 当周的走访次数</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>寝室</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次走访</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>情况</translation>
    </message>
</context>
<context>
    <name>hk::duty::CoverageView</name>
    <message>
        <source>Visits of rooms by week</source>
        <translation>各寝室每周走访次数</translation>
    </message>
</context>
<context>
    <name>hk::duty::Desk</name>
    <message>
        <source>Shifts without their people</source>
        <translation>缺人的班次</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Handovers to acknowledge</source>
        <translation>待确认的交接</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 项待办</numerusform>
        </translation>
    </message>
    <message>
        <source>Presence owed</source>
        <translation>到岗欠缺</translation>
    </message>
    <message numerus="yes">
        <source>%n owed</source>
        <translation>
            <numerusform>欠 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Duty cover this week</source>
        <translation>本周到岗率</translation>
    </message>
    <message>
        <source>to acknowledge</source>
        <translation>待确认</translation>
    </message>
</context>
<context>
    <name>hk::duty::DutyActions</name>
    <message>
        <source>Make a rota…</source>
        <translation>自动排班…</translation>
    </message>
    <message>
        <source>Give out the shift…</source>
        <translation>安排值班人…</translation>
    </message>
    <message>
        <source>Take somebody off the shift…</source>
        <translation>撤下值班人…</translation>
    </message>
    <message>
        <source>Ask for a swap…</source>
        <translation>申请换班…</translation>
    </message>
    <message>
        <source>Answer a swap…</source>
        <translation>答复换班…</translation>
    </message>
    <message>
        <source>Write the log of the shift</source>
        <translation>写本班日志</translation>
    </message>
    <message>
        <source>Shifts…</source>
        <translation>班次…</translation>
    </message>
    <message>
        <source>People…</source>
        <translation>人员…</translation>
    </message>
    <message>
        <source>Absences…</source>
        <translation>请假…</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新增记录</translation>
    </message>
    <message>
        <source>Edit the entry</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Delete the entry</source>
        <translation>删除记录</translation>
    </message>
    <message>
        <source>Correction…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>办结…</translation>
    </message>
    <message>
        <source>Make a ticket</source>
        <translation>转为工单</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>交班…</translation>
    </message>
    <message>
        <source>Submit the log</source>
        <translation>提交日志</translation>
    </message>
    <message>
        <source>Acknowledge the handover</source>
        <translation>确认接班</translation>
    </message>
    <message>
        <source>Copy the bulletin</source>
        <translation>复制通报</translation>
    </message>
    <message>
        <source>Targets…</source>
        <translation>要求…</translation>
    </message>
    <message>
        <source>Import a register…</source>
        <translation>导入登记表…</translation>
    </message>
    <message>
        <source>This is not possible with what is chosen.</source>
        <translation>当前所选内容不能进行此操作。</translation>
    </message>
    <message>
        <source>Cancel the shift…</source>
        <translation>取消班次…</translation>
    </message>
    <message>
        <source>Hold the shift after all</source>
        <translation>恢复班次</translation>
    </message>
    <message>
        <source>Single shift…</source>
        <translation>单次班次…</translation>
    </message>
    <message>
        <source>Where somebody may be on duty…</source>
        <translation>允许的值班地点…</translation>
    </message>
    <message>
        <source>Shifts as a calendar file…</source>
        <translation>导出日历文件…</translation>
    </message>
    <message>
        <source>Begin a log…</source>
        <translation>开始写日志…</translation>
    </message>
    <message>
        <source>Summary and form…</source>
        <translation>小结和类型…</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Change the shift…</source>
        <translation>修改班次…</translation>
    </message>
</context>
<context>
    <name>hk::duty::DutySettings</name>
    <message>
        <source>Settings of duty</source>
        <translation>值班设置</translation>
    </message>
    <message numerus="yes">
        <source> hour(s)</source>
        <translation>
            <numerusform> 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> week(s)</source>
        <translation>
            <numerusform> 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <translation>
            <numerusform> 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> minute(s)</source>
        <translation>
            <numerusform> 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Logs, rooms and the rota</source>
        <translation>日志、走访和排班</translation>
    </message>
    <message>
        <source>A log counts as written late after</source>
        <translation>日志超过多久提交算补写</translation>
    </message>
    <message>
        <source>From the end of the shift until it is submitted. Logs that were submitted already stay as they are marked.</source>
        <translation>从班次结束算起到提交为止。已提交的日志标记不变。</translation>
    </message>
    <message>
        <source>A room is to be visited every</source>
        <translation>每间寝室至少多久走访一次</translation>
    </message>
    <message>
        <source>A room that was not visited for so long is red on the map of visits.</source>
        <translation>超过这个时间未走访的寝室在走访图上标红。</translation>
    </message>
    <message>
        <source>Between two duties of one person a rota leaves at least</source>
        <translation>自动排班时同一人两次值班至少间隔</translation>
    </message>
    <message>
        <source>With 1, nobody has duties on neighbouring days.</source>
        <translation>设为 1 时，同一人不会在相邻两天值班。</translation>
    </message>
    <message>
        <source>Only administrators set this.</source>
        <translation>只有管理员可以设置。</translation>
    </message>
    <message>
        <source>Tell me before a shift begins</source>
        <translation>班次开始前提醒我</translation>
    </message>
    <message>
        <source>Quiet hours…</source>
        <translation>免打扰时段…</translation>
    </message>
    <message>
        <source>Reminder on this computer</source>
        <translation>本机提醒</translation>
    </message>
    <message>
        <source>How long before</source>
        <translation>提前多久</translation>
    </message>
    <message>
        <source>There are no quiet hours.</source>
        <translation>没有设置免打扰时段。</translation>
    </message>
    <message>
        <source>Nothing is told from %1 to %2.</source>
        <translation>%1 至 %2 不提醒。</translation>
    </message>
</context>
<context>
    <name>hk::duty::DutyUi</name>
    <message>
        <source>Plan</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Presence and rooms</source>
        <translation>到岗与走访</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值班</translation>
    </message>
</context>
<context>
    <name>hk::duty::EntryDialog</name>
    <message>
        <source>To be followed up; goes into the handover</source>
        <translation>需跟进，自动列入交接</translation>
    </message>
    <message>
        <source>In confidence: others see kind and severity only</source>
        <translation>保密：他人只看到类别和程度</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation>保存记录</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新增记录</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Student met (Enter adds)</source>
        <translation>谈话或在场学生（回车添加）</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>State of the room</source>
        <translation>寝室状况</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>Met: %1</source>
        <translation>学生：%1</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开吗？</translation>
    </message>
    <message>
        <source>What you typed here will be lost.</source>
        <translation>这里输入的内容将会丢失。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>What you typed here at %1 was not saved.</source>
        <translation>%1 在这里输入的内容没有保存。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Take the last one off</source>
        <translation>去掉最后一位</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Others there</source>
        <translation>其他在场人员</translation>
    </message>
    <message>
        <source>Photographs and papers</source>
        <translation>照片和材料</translation>
    </message>
    <message>
        <source>A file is still being taken in. Save again in a moment.</source>
        <translation>文件还在读入，请稍后再保存。</translation>
    </message>
</context>
<context>
    <name>hk::duty::EntryTickets</name>
    <message>
        <source>The module of tickets is not installed here.</source>
        <translation>这里没有安装工单模块。</translation>
    </message>
    <message>
        <source>The entry is no longer there.</source>
        <translation>该记录已不存在。</translation>
    </message>
    <message>
        <source>A ticket was made of this entry already.</source>
        <translation>该记录已转为工单。</translation>
    </message>
    <message>
        <source>This entry was written in confidence; whoever wrote it makes a ticket of it.</source>
        <translation>该记录保密，须由填写人转为工单。</translation>
    </message>
    <message>
        <source>Duty log</source>
        <translation>值班日志</translation>
    </message>
</context>
<context>
    <name>hk::duty::HandOverDialog</name>
    <message>
        <source>Hand over</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Keys, things left at the desk, whom to look after</source>
        <translation>钥匙、台面遗留物品、需关注的人</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>What the next one has to look after</source>
        <translation>需要下一班注意的事项</translation>
    </message>
    <message>
        <source>whoever comes next</source>
        <translation>下一班值班人</translation>
    </message>
    <message>
        <source>%1 (next on duty)</source>
        <translation>%1（下一班）</translation>
    </message>
    <message>
        <source>It was handed over; the next one has to acknowledge it.</source>
        <translation>已交班，等待下一班确认。</translation>
    </message>
</context>
<context>
    <name>hk::duty::HandoverDialog</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Nothing is open in the building.</source>
        <translation>本楼没有待办。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are open and go over with it:</source>
        <translation>
            <numerusform>%n 条待办随班移交：</numerusform>
        </translation>
    </message>
    <message>
        <source>Open entries</source>
        <translation>待办</translation>
    </message>
</context>
<context>
    <name>hk::duty::Handovers</name>
    <message>
        <source>The handover is no longer there.</source>
        <translation>该交接已不存在。</translation>
    </message>
    <message>
        <source>The duty log is no longer there.</source>
        <translation>该值班日志已不存在。</translation>
    </message>
    <message>
        <source>%1 has acknowledged this handover already.</source>
        <translation>%1 已确认这次交接。</translation>
    </message>
    <message>
        <source>A handover is acknowledged by whoever takes over.</source>
        <translation>交接须由接班人确认。</translation>
    </message>
    <message>
        <source>This handover is for %1.</source>
        <translation>这次交接须由%1确认。</translation>
    </message>
</context>
<context>
    <name>hk::duty::LogCommands</name>
    <message>
        <source>Use: duty handover list | duty handover give LOG [--to PERSON] [--text TEXT] | duty handover acknowledge ID [--text TEXT]</source>
        <translation>用法：duty handover list | duty handover give 日志 [--to 姓名] [--text 文字] | duty handover acknowledge 编号 [--text 文字]</translation>
    </message>
    <message>
        <source>There is no such duty log.</source>
        <translation>没有这篇值班日志。</translation>
    </message>
    <message>
        <source>“%1” is no time of day, such as 23:40.</source>
        <translation>“%1”不是时间，例如 23:40。</translation>
    </message>
    <message>
        <source>There is no “%1”. There are: %2.</source>
        <translation>没有“%1”。可用：%2。</translation>
    </message>
    <message>
        <source>There is no student with the number %1.</source>
        <translation>没有学号为 %1 的学生。</translation>
    </message>
    <message>
        <source>Use: duty log new --day DAY [--shift NAME] [--building NAME] [--person NAME] | duty log new --day DAY --starts HH:MM --ends HH:MM [--building NAME] [--person NAME] | duty log list [--from DAY] [--to DAY] | duty log show LOG | duty log add LOG --kind WORD --at HH:MM [--place PLACE] [--text TEXT] [--done TEXT] [--student NUMBER] [--severity WORD] [--result WORD] [--violation TEXT] [--open] [--private] | duty log submit LOG | duty log correct|settle ENTRY --text TEXT | duty log ticket ENTRY [--category WORD]</source>
        <translation>用法：duty log new --day 日期 [--shift 班次] [--building 楼栋] [--person 姓名] | duty log new --day 日期 --starts 时:分 --ends 时:分 [--building 楼栋] [--person 姓名] | duty log list [--from 日期] [--to 日期] | duty log show 日志 | duty log add 日志 --kind 类别 --at 时:分 [--place 地点] [--text 情况] [--done 处理] [--student 学号] [--severity 程度] [--result 结果] [--violation 违规] [--open] [--private] | duty log submit 日志 | duty log correct|settle 记录 --text 文字 | duty log ticket 记录 [--category 类别]</translation>
    </message>
</context>
<context>
    <name>hk::duty::LogDialog</name>
    <message>
        <source>Begin the log</source>
        <translation>开始写日志</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Begin a log</source>
        <translation>开始写日志</translation>
    </message>
    <message>
        <source>Duty log</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Who writes it</source>
        <translation>填写人</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>日志类型</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>none: outside of the plan</source>
        <translation>无：值班表以外</translation>
    </message>
    <message>
        <source>Write a time of day, such as 22:00.</source>
        <translation>请填写时间，例如 22:00。</translation>
    </message>
    <message>
        <source>Say on which day it was.</source>
        <translation>请填写日期。</translation>
    </message>
    <message>
        <source>Choose a form.</source>
        <translation>请选择日志类型。</translation>
    </message>
</context>
<context>
    <name>hk::duty::LogForm</name>
    <message>
        <source>What the students raised, what was promised, who sees to it and by when</source>
        <translation>学生反映了什么、答应了什么、由谁何时落实</translation>
    </message>
    <message>
        <source>How the residents live and study, what they asked for</source>
        <translation>学生的生活学习情况和诉求</translation>
    </message>
    <message>
        <source>Order of the floor: corridors, wash rooms, noise, bicycles, lights out</source>
        <translation>楼层秩序：走廊、水房、噪音、车辆、熄灯</translation>
    </message>
    <message>
        <source>Tidiness, who was there, what neighbours complain of</source>
        <translation>卫生情况、在寝人员、邻寝意见</translation>
    </message>
    <message>
        <source>How the student is, and whether a counsellor should know</source>
        <translation>同学近况，是否需要告知辅导员</translation>
    </message>
    <message>
        <source>Floors walked; doors, lights, smells, who was about late</source>
        <translation>巡查了哪些楼层；门、灯、气味、晚归人员</translation>
    </message>
    <message>
        <source>Order and safety of the room, appliances, who was there</source>
        <translation>内务和安全、电器使用、在寝人员</translation>
    </message>
    <message>
        <source>How the student is, what is on their mind, what was agreed</source>
        <translation>学生近况、困惑、约定的事</translation>
    </message>
    <message>
        <source>What happened, who was told and when, what was done first</source>
        <translation>发生了什么、何时通知了谁、先做了什么</translation>
    </message>
    <message>
        <source>What could happen, where exactly, what was closed off</source>
        <translation>可能的后果、具体位置、是否已隔离</translation>
    </message>
    <message>
        <source>What is broken, since when, whether it can wait</source>
        <translation>什么坏了、从何时起、能否等待</translation>
    </message>
    <message>
        <source>Keys, things left at the desk, whom to look after</source>
        <translation>钥匙、台面遗留物品、需关注的人</translation>
    </message>
    <message>
        <source>Which branch, what it was about, who took part</source>
        <translation>哪个支部、活动内容、参加人员</translation>
    </message>
    <message>
        <source>What students care about most, and what the school should do</source>
        <translation>学生最关心的问题，学校应当做什么</translation>
    </message>
    <message>
        <source>How the floor is, and what the counsellor should know</source>
        <translation>楼层总体情况，需要辅导员了解的事</translation>
    </message>
    <message>
        <source>How the shift went: people, rounds, what was out of the ordinary</source>
        <translation>本班情况：人员、巡查、异常</translation>
    </message>
</context>
<context>
    <name>hk::duty::LogPage</name>
    <message>
        <source>Entries of the log</source>
        <translation>日志记录</translation>
    </message>
    <message>
        <source>Duty logs will be listed here</source>
        <translation>这里会显示值班日志</translation>
    </message>
    <message numerus="yes">
        <source>%Ln log(s)</source>
        <translation>
            <numerusform>%Ln 篇日志</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln log(s)</source>
        <translation>
            <numerusform>共 %Ln 篇日志</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Draft, not submitted yet</source>
        <translation>草稿，尚未提交</translation>
    </message>
    <message>
        <source>Submitted %1, written late</source>
        <translation>%1 提交，补写</translation>
    </message>
    <message>
        <source>Submitted %1</source>
        <translation>%1 提交</translation>
    </message>
    <message>
        <source>Choose a log.</source>
        <translation>请选择一篇日志。</translation>
    </message>
    <message>
        <source>handed over by %1, %2</source>
        <translation>%1 交班，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 项待办</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认接班</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Students met</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新待办</translation>
    </message>
    <message>
        <source> (taken back)</source>
        <translation>（已撤回）</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>acknowledged by %1, %2</source>
        <translation>%1 已确认，%2</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>等待%1确认</translation>
    </message>
    <message>
        <source>the next one</source>
        <translation>下一班</translation>
    </message>
    <message>
        <source>Put a correction beside</source>
        <translation>写更正</translation>
    </message>
    <message>
        <source>Settle what is open</source>
        <translation>办结待办</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>更正内容</translation>
    </message>
    <message>
        <source>How it was settled</source>
        <translation>办结说明</translation>
    </message>
    <message>
        <source>The correction stands beside the entry.</source>
        <translation>更正已记在该记录旁。</translation>
    </message>
    <message>
        <source>The entry is settled.</source>
        <translation>该记录已办结。</translation>
    </message>
    <message>
        <source>A ticket was made of the entry.</source>
        <translation>已转为工单。</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>What the next one has to look after</source>
        <translation>请下一班注意</translation>
    </message>
    <message>
        <source>It was handed over; the next one has to acknowledge it.</source>
        <translation>已交班，等待下一班确认。</translation>
    </message>
    <message>
        <source>Submit the log?</source>
        <translation>提交日志吗？</translation>
    </message>
    <message>
        <source>It stays as it is then; corrections are put beside its entries.</source>
        <translation>提交后不能修改，只能在记录旁写更正。</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>The log was submitted.</source>
        <translation>日志已提交。</translation>
    </message>
    <message>
        <source>The handover was acknowledged.</source>
        <translation>已确认接班。</translation>
    </message>
    <message>
        <source>The entry was deleted.</source>
        <translation>记录已删除。</translation>
    </message>
    <message>
        <source>Photographs and papers of the entry</source>
        <translation>记录的照片和材料</translation>
    </message>
    <message>
        <source>Begin the log of a shift that runs now, or one outside of the plan; who writes it hands over with it.</source>
        <translation>可为当前班次写日志，也可写值班表以外的日志；交班也在日志里完成。</translation>
    </message>
    <message>
        <source>What is shown of the entry</source>
        <translation>查看记录的哪一部分</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>outside of the plan</source>
        <translation>值班表以外</translation>
    </message>
    <message>
        <source>form: %1</source>
        <translation>类型：%1</translation>
    </message>
    <message>
        <source>not in it yet: %1</source>
        <translation>尚缺：%1</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Others there</source>
        <translation>其他在场人员</translation>
    </message>
    <message>
        <source>State of the room</source>
        <translation>寝室状况</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>违规</translation>
    </message>
    <message>
        <source>Files %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>Open the entry again</source>
        <translation>重新打开记录</translation>
    </message>
    <message>
        <source>Why it is not settled</source>
        <translation>未解决的原因</translation>
    </message>
    <message>
        <source>The entry is open again.</source>
        <translation>记录已重新列为待办。</translation>
    </message>
    <message>
        <source>The form asks for what is not in it yet: %1</source>
        <translation>按要求还缺：%1</translation>
    </message>
    <message>
        <source>Nothing was handed over to the next one yet.</source>
        <translation>还没有向下一班交班。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>What is printed?</source>
        <translation>打印什么？</translation>
    </message>
    <message>
        <source>the log that is chosen</source>
        <translation>所选的日志</translation>
    </message>
    <message>
        <source>the list of logs</source>
        <translation>日志列表</translation>
    </message>
    <message>
        <source>Duty log</source>
        <translation>值班日志</translation>
    </message>
</context>
<context>
    <name>hk::duty::Logs</name>
    <message>
        <source>Say from when to when the duty was.</source>
        <translation>请填写值班起止时间。</translation>
    </message>
    <message>
        <source>The duty log is no longer there.</source>
        <translation>该值班日志已不存在。</translation>
    </message>
    <message>
        <source>The log was submitted and stays as it is. Put a correction beside the entry.</source>
        <translation>日志已提交，不能修改，请在记录旁写更正。</translation>
    </message>
    <message>
        <source>The log was submitted already.</source>
        <translation>日志已经提交。</translation>
    </message>
    <message>
        <source>The log is empty: write an entry or a summary first.</source>
        <translation>日志是空的，请先写一条记录或小结。</translation>
    </message>
    <message>
        <source>The duty has not begun yet.</source>
        <translation>值班尚未开始。</translation>
    </message>
    <message>
        <source>Write what is to be said.</source>
        <translation>请填写内容。</translation>
    </message>
    <message>
        <source>The log is not submitted yet: edit the entry instead.</source>
        <translation>日志尚未提交，请直接修改记录。</translation>
    </message>
    <message>
        <source>Nothing of this entry is open.</source>
        <translation>该记录没有待办。</translation>
    </message>
    <message>
        <source>The entry is open already.</source>
        <translation>该记录已是待办。</translation>
    </message>
    <message>
        <source>Choose what it is.</source>
        <translation>请选择类别。</translation>
    </message>
    <message>
        <source>Say when it was.</source>
        <translation>请填写时间。</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>Write what was seen or done.</source>
        <translation>请填写情况或处理。</translation>
    </message>
    <message>
        <source>Say which room.</source>
        <translation>请填写房间。</translation>
    </message>
    <message>
        <source>Say whom.</source>
        <translation>请填写谈话对象。</translation>
    </message>
    <message>
        <source>(in confidence)</source>
        <translation>（保密）</translation>
    </message>
    <message>
        <source>This entry was written in confidence; only who wrote it changes it.</source>
        <translation>这是保密记录，只有填写人可以修改。</translation>
    </message>
    <message>
        <source>This log is %1’s, who alone writes in it.</source>
        <translation>这是%1的日志，只有本人能写。</translation>
    </message>
</context>
<context>
    <name>hk::duty::Paper</name>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>cancelled: %1</source>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>处理：%1</translation>
    </message>
    <message>
        <source>Violation: %1</source>
        <translation>违规：%1</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>%1 %2, %3: %4</source>
        <comment>kind, time, who, words</comment>
        <translation>%1 %2，%3：%4</translation>
    </message>
    <message numerus="yes">
        <source>%n photographs or papers</source>
        <translation>
            <numerusform>照片和材料 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Duty plan</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>No shifts in these days.</source>
        <translation>这些天没有班次。</translation>
    </message>
    <message>
        <source>The duty log is no longer there.</source>
        <translation>该值班日志已不存在。</translation>
    </message>
    <message>
        <source>Duty log</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Draft, not submitted yet</source>
        <translation>草稿，尚未提交</translation>
    </message>
    <message>
        <source>Submitted %1, written late</source>
        <translation>%1 提交，补写</translation>
    </message>
    <message>
        <source>Submitted %1</source>
        <translation>%1 提交</translation>
    </message>
    <message>
        <source>No entries.</source>
        <translation>没有记录。</translation>
    </message>
    <message>
        <source>Handed over %1: %2</source>
        <translation>%1 交班：%2</translation>
    </message>
    <message>
        <source>Acknowledged by %1, %2</source>
        <translation>%1 已确认，%2</translation>
    </message>
    <message>
        <source>Handed over by %1   Taken over by %1   Date %2</source>
        <translation>交班人 %1   接班人 %1   日期 %2</translation>
    </message>
</context>
<context>
    <name>hk::duty::Plan</name>
    <message>
        <source>Say what the shift is called.</source>
        <translation>请填写班次名称。</translation>
    </message>
    <message>
        <source>Write a time of day, such as 22:00.</source>
        <translation>请填写时间，例如 22:00。</translation>
    </message>
    <message>
        <source>Choose a weekday at least.</source>
        <translation>请至少选择一天。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>%1 has %2 already.</source>
        <translation>%1 已安排在 %2。</translation>
    </message>
    <message>
        <source>%1 does not have %2.</source>
        <translation>%1 不在 %2。</translation>
    </message>
    <message>
        <source>The shift is no longer there.</source>
        <translation>该班次已不存在。</translation>
    </message>
    <message>
        <source>%1 is also on duty: %2</source>
        <translation>%1 还有值班：%2</translation>
    </message>
    <message>
        <source>Say why the shift is not held.</source>
        <translation>请填写取消的原因。</translation>
    </message>
    <message>
        <source>The shift is cancelled already.</source>
        <translation>该班次已取消。</translation>
    </message>
    <message>
        <source>The shift is not cancelled.</source>
        <translation>该班次没有取消。</translation>
    </message>
    <message>
        <source>A log of this shift was begun; it was held.</source>
        <translation>该班次已开始写日志，不能取消。</translation>
    </message>
    <message>
        <source>The shift is cancelled.</source>
        <translation>该班次已取消。</translation>
    </message>
    <message>
        <source>%1 is on duty elsewhere at that time now.</source>
        <translation>%1 此时已在别处值班。</translation>
    </message>
</context>
<context>
    <name>hk::duty::PlanModel</name>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>缺 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>假日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>hk::duty::PlanPage</name>
    <message>
        <source>The duty plan will stand here</source>
        <translation>这里会显示值班表</translation>
    </message>
    <message>
        <source>Say which shifts come again; then have a rota made of them.</source>
        <translation>先设定固定班次，再自动排班。</translation>
    </message>
    <message>
        <source>New repeating shift</source>
        <translation>新增固定班次</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>往前（Alt+←）</translation>
    </message>
    <message>
        <source>On (Alt+Right)</source>
        <translation>往后（Alt+→）</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Week or month</source>
        <translation>按周或按月</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Duty plan</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) empty</source>
        <translation>
            <numerusform>空缺 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班人</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>换班</translation>
    </message>
    <message>
        <source>%1, not agreed yet</source>
        <translation>%1，对方未同意</translation>
    </message>
    <message>
        <source>%1, to be approved</source>
        <translation>%1，待批准</translation>
    </message>
    <message>
        <source>Repeating shift</source>
        <translation>固定班次</translation>
    </message>
    <message>
        <source>Person on duty</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Absence or wish</source>
        <translation>请假或意愿</translation>
    </message>
    <message>
        <source>Give out the shift</source>
        <translation>安排值班人</translation>
    </message>
    <message>
        <source>The shift was given out.</source>
        <translation>已安排值班人。</translation>
    </message>
    <message>
        <source>Take somebody off the shift</source>
        <translation>撤下值班人</translation>
    </message>
    <message>
        <source>The duty was ended.</source>
        <translation>已撤下。</translation>
    </message>
    <message>
        <source>Ask for a swap</source>
        <translation>申请换班</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 is asked for the swap.</source>
        <translation>已向%1提出换班。</translation>
    </message>
    <message>
        <source>Answer a swap</source>
        <translation>答复换班</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>哪一个？</translation>
    </message>
    <message>
        <source>Approve it</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Agree to it</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The swap was answered.</source>
        <translation>换班已答复。</translation>
    </message>
    <message>
        <source>More for the plan</source>
        <translation>值班表的更多操作</translation>
    </message>
    <message>
        <source>More for the shift</source>
        <translation>班次的更多操作</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cancel the shift</source>
        <translation>取消班次</translation>
    </message>
    <message>
        <source>Why %1 is not held</source>
        <translation>%1 取消的原因</translation>
    </message>
    <message>
        <source>The shift is cancelled.</source>
        <translation>班次已取消。</translation>
    </message>
    <message>
        <source>The shift is cancelled. Tell %1.</source>
        <translation>班次已取消，请告知%1。</translation>
    </message>
    <message>
        <source>The shift is held after all.</source>
        <translation>班次已恢复。</translation>
    </message>
    <message>
        <source>Shifts as a calendar file</source>
        <translation>导出日历文件</translation>
    </message>
    <message>
        <source>Whose shifts?</source>
        <translation>谁的班次？</translation>
    </message>
    <message>
        <source>Duties of %1</source>
        <translation>%1的值班</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>日历文件 (*.ics)</translation>
    </message>
    <message numerus="yes">
        <source>%n shifts were written. Open the file with a calendar.</source>
        <translation>
            <numerusform>已写入 %n 个班次，请用日历程序打开该文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in return for %2</source>
        <translation>%1，换回 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>shift, who to whom</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Refuse the swap</source>
        <translation>拒绝换班</translation>
    </message>
    <message>
        <source>Write the log of the shift</source>
        <translation>写本班日志</translation>
    </message>
    <message>
        <source>Who writes it?</source>
        <translation>由谁填写？</translation>
    </message>
    <message>
        <source>In return</source>
        <translation>换回</translation>
    </message>
    <message>
        <source>%1 gives it to %2</source>
        <translation>%1 让给 %2</translation>
    </message>
    <message>
        <source>on duty elsewhere then</source>
        <translation>当时在别处值班</translation>
    </message>
    <message numerus="yes">
        <source>%n duties in what is shown</source>
        <translation>
            <numerusform>所示期间 %n 班</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::duty::Presence</name>
    <message>
        <source>Leaders talk with students every week</source>
        <translation>校领导每周与学生面对面交流</translation>
    </message>
    <message>
        <source>Leaders join an activity of their branch every quarter</source>
        <translation>校领导每季度参加联系支部活动</translation>
    </message>
    <message>
        <source>Every shift has its people</source>
        <translation>每个班次都有人到岗</translation>
    </message>
    <message>
        <source>Staff visit rooms every month</source>
        <translation>教职工每月走访寝室</translation>
    </message>
    <message>
        <source>Student chiefs patrol every week</source>
        <translation>学生楼层长每周巡查</translation>
    </message>
    <message>
        <source>not in the desk register</source>
        <translation>值班台无登记</translation>
    </message>
    <message>
        <source>no own log</source>
        <translation>无本人日志</translation>
    </message>
    <message>
        <source>not in the college summary</source>
        <translation>学院汇总未列</translation>
    </message>
    <message>
        <source>other times</source>
        <translation>时间不一致</translation>
    </message>
    <message>
        <source>another building</source>
        <translation>楼栋不一致</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>due</source>
        <translation>待完成</translation>
    </message>
    <message>
        <source>owed</source>
        <translation>欠缺</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>不要求</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
</context>
<context>
    <name>hk::duty::PresencePage</name>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>Presence and rooms</source>
        <translation>到岗与走访</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠缺</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>寝室走访</translation>
    </message>
    <message>
        <source>Three registers</source>
        <translation>三方核对</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>每周通报</translation>
    </message>
    <message>
        <source>Bulletin of the week</source>
        <translation>本周通报</translation>
    </message>
    <message>
        <source>The week before (Alt+Left)</source>
        <translation>上一周（Alt+←）</translation>
    </message>
    <message>
        <source>The week after (Alt+Right)</source>
        <translation>下一周（Alt+→）</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 % of %2 %</source>
        <translation>%1%，要求 %2%</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n owed</source>
        <translation>
            <numerusform>欠 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of periods that have ended are owed.</source>
        <translation>
            <numerusform>已结束的周期中有 %n 项欠缺。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>never visited</source>
        <translation>从未走访</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>本周走访</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n 周前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every room was visited in the last %n week(s).</source>
        <translation>
            <numerusform>近 %n 周每间寝室都走访过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 rooms were not visited for %n week(s) or more.</source>
        <translation>
            <numerusform>%2 间寝室中有 %1 间已 %n 周以上未走访。</numerusform>
        </translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次走访</translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>三方一致</translation>
    </message>
    <message>
        <source>No register tells of this week. Import the desk register or the college summary.</source>
        <translation>本周没有登记，请导入值班台登记或学院汇总。</translation>
    </message>
    <message>
        <source>%1 of %2 duties are told differently.</source>
        <translation>%2 次值班中有 %1 次说法不一。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Desk register</source>
        <translation>值班台登记</translation>
    </message>
    <message>
        <source>Own log</source>
        <translation>本人日志</translation>
    </message>
    <message>
        <source>College summary</source>
        <translation>学院汇总</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>The bulletin was copied as text.</source>
        <translation>通报已复制为文字。</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Workbook of duty</source>
        <translation>值班工作簿</translation>
    </message>
    <message>
        <source>Presence target</source>
        <translation>到岗要求</translation>
    </message>
    <message>
        <source>Only rooms that are owed a visit</source>
        <translation>只看需要走访的寝室</translation>
    </message>
    <message>
        <source>No period has ended with something owed.</source>
        <translation>没有已到期而未完成的项目。</translation>
    </message>
</context>
<context>
    <name>hk::duty::PrintPaper</name>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The pages could not be written. Nothing else was changed.</source>
        <translation>页面无法写入，其他内容没有改变。</translation>
    </message>
    <message>
        <source>It was sent to the printer.</source>
        <translation>已发送到打印机。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
</context>
<context>
    <name>hk::duty::RegisterImport</name>
    <message>
        <source>Read as: %1.</source>
        <translation>按“%1”读取。</translation>
    </message>
    <message>
        <source>desk register</source>
        <translation>值班台登记</translation>
    </message>
    <message>
        <source>own log</source>
        <translation>本人日志</translation>
    </message>
    <message>
        <source>college summary</source>
        <translation>学院汇总</translation>
    </message>
    <message>
        <source>This is no time of day.</source>
        <translation>这不是时间。</translation>
    </message>
    <message>
        <source>The day is missing.</source>
        <translation>缺少日期。</translation>
    </message>
    <message>
        <source>This is no day.</source>
        <translation>这不是日期。</translation>
    </message>
    <message>
        <source>Who was on duty is missing.</source>
        <translation>缺少值班人。</translation>
    </message>
    <message>
        <source>Duty registers</source>
        <translation>值班登记</translation>
    </message>
    <message>
        <source>The data have changed since the preview. Nothing was imported; please look at the preview again.</source>
        <translation>预览之后数据已变化，没有导入任何内容，请重新查看预览。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班人</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Patrols</source>
        <translation>巡查</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Hygiene</source>
        <translation>卫生</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>安全隐患</translation>
    </message>
    <message>
        <source>Prohibited appliances</source>
        <translation>违规电器</translation>
    </message>
    <message>
        <source>Late and absent</source>
        <translation>晚归/未归</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>报修</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>突发情况</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>待办交接</translation>
    </message>
</context>
<context>
    <name>hk::duty::Report</name>
    <message>
        <source>Days: %1 – %2</source>
        <translation>日期：%1 – %2</translation>
    </message>
    <message>
        <source>Made by %1, %2</source>
        <translation>制表：%1，%2</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Duty plan</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班人</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺人</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>No shifts in these days.</source>
        <translation>这些天没有班次。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Duty log</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>By</source>
        <translation>填写人</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Nothing was written in these days.</source>
        <translation>这些天没有记录。</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Presence against what is asked for</source>
        <translation>到岗与要求</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>欠缺</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Nothing is asked of anybody.</source>
        <translation>没有要求。</translation>
    </message>
    <message>
        <source>Shifts covered</source>
        <translation>到岗情况</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>到岗率</translation>
    </message>
    <message>
        <source>whole school</source>
        <translation>全校</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>寝室走访</translation>
    </message>
    <message>
        <source>Rooms by weeks since the last visit</source>
        <translation>寝室距上次走访的周数</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次走访</translation>
    </message>
    <message>
        <source>Weeks ago</source>
        <translation>距今周数</translation>
    </message>
    <message>
        <source>There are no rooms.</source>
        <translation>没有房间。</translation>
    </message>
    <message>
        <source>never visited</source>
        <translation>从未走访</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>三方核对</translation>
    </message>
    <message>
        <source>Desk register, own log and college summary</source>
        <translation>值班台登记、本人日志与学院汇总</translation>
    </message>
    <message>
        <source>Desk register</source>
        <translation>值班台登记</translation>
    </message>
    <message>
        <source>Own log</source>
        <translation>本人日志</translation>
    </message>
    <message>
        <source>College summary</source>
        <translation>学院汇总</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Nothing was registered in these days.</source>
        <translation>这些天没有登记。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>每周通报</translation>
    </message>
    <message>
        <source>Duty bulletin, %1</source>
        <translation>值班通报 %1</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>具体</translation>
    </message>
    <message>
        <source>Rooms checked</source>
        <translation>检查寝室</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>优秀</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>谈心</translation>
    </message>
    <message>
        <source>Logs submitted</source>
        <translation>提交日志</translation>
    </message>
    <message>
        <source>Logs written late</source>
        <translation>补写日志</translation>
    </message>
    <message>
        <source>Violation: %1</source>
        <translation>违规：%1</translation>
    </message>
    <message>
        <source>Main problems</source>
        <translation>主要问题</translation>
    </message>
    <message>
        <source>None this week.</source>
        <translation>本周没有。</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>制表时间 %1</translation>
    </message>
    <message>
        <source>Periods that %1 is in</source>
        <translation>%1 所在的时段</translation>
    </message>
    <message>
        <source>Shifts covered, %1 – %2</source>
        <translation>班次到岗，%1 – %2</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>hk::duty::Rota</name>
    <message>
        <source>%1 is not on duty there</source>
        <translation>%1 不排此岗</translation>
    </message>
    <message>
        <source>%1 is absent</source>
        <translation>%1 请假</translation>
    </message>
    <message>
        <source>%1 has another duty too near</source>
        <translation>%1 相邻日已有班</translation>
    </message>
    <message>
        <source>%1 is on duty on %2</source>
        <translation>%1 在 %2 值班</translation>
    </message>
    <message>
        <source>%1 could come</source>
        <translation>%1 可以值班</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>No way to fill it was found.</source>
        <translation>没有找到排法。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>It cannot be filled: %1 needs %2 people, and %3 can come.</source>
        <translation>无法排满：%1 需要 %2 人，只有 %3 人能值班。</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %n place(s) stay empty. %3 %4.</source>
        <translation>
            <numerusform>%1 %2：空缺 %n 人。%3%4。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is on the rota</source>
        <translation>没有人参加排班</translation>
    </message>
    <message>
        <source>Nobody is on the rota.</source>
        <translation>没有人参加排班。</translation>
    </message>
    <message numerus="yes">
        <source>%n duties given out; a person has %1 to %2, on weekends and holidays %3 to %4.</source>
        <translation>
            <numerusform>共 %n 个班，每人 %1 至 %2 个，其中周末和假日 %3 至 %4 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>As wished: %1; against a wish: %2.</source>
        <translation>合意愿 %1 个，违意愿 %2 个。</translation>
    </message>
    <message>
        <source>No plan is fairer.</source>
        <translation>没有更公平的排法。</translation>
    </message>
</context>
<context>
    <name>hk::duty::RotaDialog</name>
    <message>
        <source>Draw up</source>
        <translation>试排</translation>
    </message>
    <message>
        <source>Duties of everybody</source>
        <translation>各人值班次数</translation>
    </message>
    <message>
        <source>Give out</source>
        <translation>采用此表</translation>
    </message>
    <message>
        <source>Make a rota</source>
        <translation>自动排班</translation>
    </message>
    <message>
        <source>everybody on the rota</source>
        <translation>全部参加排班的人</translation>
    </message>
    <message>
        <source>Nobody gets two duties in a row; weekends, holidays and duties are shared out evenly; absences hold, wishes are kept where they can be.</source>
        <translation>不连续排班；班次、周末和假日平均分担；请假必定避开，意愿尽量满足。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Places that stay empty, and why</source>
        <translation>排不上的空缺及原因</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Weekends</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>假日</translation>
    </message>
    <message>
        <source>Say from which day to which.</source>
        <translation>请填写起止日期。</translation>
    </message>
    <message>
        <source>Drawing up…</source>
        <translation>正在试排…</translation>
    </message>
    <message>
        <source>Every shift of these days has its people already.</source>
        <translation>这些天的班次都已有人。</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message numerus="yes">
        <source>%n duties were given out.</source>
        <translation>
            <numerusform>已安排 %n 个班。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::duty::RotaMaking</name>
    <message>
        <source>The duty plan was changed meanwhile. Nothing was given out; please look at the rota again.</source>
        <translation>值班表刚被修改，没有安排任何班次，请重新试排。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
</context>
<context>
    <name>hk::duty::RowForm</name>
    <message>
        <source>New…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <source>A new one, or one of these:</source>
        <translation>新增，或选择已有的：</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>It was deleted. Ctrl+Z brings it back.</source>
        <translation>已删除，可按 Ctrl+Z 恢复。</translation>
    </message>
</context>
<context>
    <name>hk::duty::Search</name>
    <message>
        <source>Duty logs</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>By</source>
        <translation>填写人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nobody is on duty at two posts at once</source>
        <translation>同一人不能同时在两处值班</translation>
    </message>
    <message>
        <source>An entry&apos;s room and floor are in its building</source>
        <translation>记录的房间和楼层属于其楼栋</translation>
    </message>
    <message>
        <source>A shift begins on its day</source>
        <translation>班次从当天开始</translation>
    </message>
</context>
<context>
    <name>hk::duty::Shift</name>
    <message>
        <source>%1 (next day)</source>
        <translation>%1（次日）</translation>
    </message>
</context>
<context>
    <name>hk::duty::ShiftDialog</name>
    <message>
        <source>Put it into the plan</source>
        <translation>加入值班表</translation>
    </message>
    <message>
        <source>Single shift</source>
        <translation>单次班次</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>People wanted</source>
        <translation>需要人数</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>the whole school</source>
        <translation>全校</translation>
    </message>
    <message>
        <source>Write a time of day, such as 22:00.</source>
        <translation>请填写时间，例如 22:00。</translation>
    </message>
    <message>
        <source>Say what the shift is called.</source>
        <translation>请填写班次名称。</translation>
    </message>
    <message>
        <source>Say on which day it is.</source>
        <translation>请填写日期。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Change the shift</source>
        <translation>修改班次</translation>
    </message>
</context>
<context>
    <name>hk::duty::ShiftIcs</name>
    <message>
        <source>On duty: %1</source>
        <translation>值班：%1</translation>
    </message>
    <message>
        <source>Duties of %1</source>
        <translation>%1的值班</translation>
    </message>
    <message>
        <source>The file could not be written. Check that it is not open in another program and that there is space, then try again.</source>
        <translation>文件无法写入。请确认文件没有被其他程序打开、磁盘空间足够，然后重试。</translation>
    </message>
</context>
<context>
    <name>hk::duty::ShiftReminder</name>
    <message>
        <source>%1 begins at %2.</source>
        <translation>%1 %2 开始。</translation>
    </message>
    <message numerus="yes">
        <source>%n shifts begin soon, the first at %1.</source>
        <translation>
            <numerusform>%n 个班次即将开始，最早 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 begins at %2: %3.</source>
        <comment>shift, time, people</comment>
        <translation>%1 %2 开始：%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are still empty.</source>
        <translation>
            <numerusform>还缺 %n 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>查看值班表</translation>
    </message>
</context>
<context>
    <name>hk::duty::SwapDialog</name>
    <message>
        <source>Ask for it</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Ask for a swap</source>
        <translation>申请换班</translation>
    </message>
    <message>
        <source>Who gives the shift</source>
        <translation>让出班次的人</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>接班的人</translation>
    </message>
    <message>
        <source>Which of their shifts is taken in return</source>
        <translation>换回对方的哪个班次</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>none: it is given away</source>
        <translation>无：只让出</translation>
    </message>
    <message>
        <source>Choose who takes the shift.</source>
        <translation>请选择接班的人。</translation>
    </message>
    <message>
        <source>%1 is asked for the swap.</source>
        <translation>已向%1提出换班申请。</translation>
    </message>
</context>
<context>
    <name>hk::duty::Swaps</name>
    <message>
        <source>%1 does not have this shift.</source>
        <translation>%1 没有这个班。</translation>
    </message>
    <message>
        <source>Choose somebody else to take the shift.</source>
        <translation>请选择另一人接班。</translation>
    </message>
    <message>
        <source>The shift has begun already.</source>
        <translation>该班已开始。</translation>
    </message>
    <message>
        <source>This swap does not wait for an answer any more.</source>
        <translation>该换班已处理。</translation>
    </message>
    <message>
        <source>Only %1 can agree to this swap.</source>
        <translation>只有%1能同意这次换班。</translation>
    </message>
    <message>
        <source>Only who asked for the swap can withdraw it.</source>
        <translation>只有申请人能撤回。</translation>
    </message>
    <message>
        <source>Whoever makes the plan approves swaps.</source>
        <translation>换班须由排班人批准。</translation>
    </message>
    <message>
        <source>A swap of this shift has been asked for already.</source>
        <translation>该班已在申请换班。</translation>
    </message>
    <message>
        <source>The shift is cancelled.</source>
        <translation>该班次已取消。</translation>
    </message>
    <message>
        <source>Only %1 can give this shift away.</source>
        <translation>只有 %1 本人可以让出这个班次。</translation>
    </message>
</context>
<context>
    <name>hk::duty::TakeOverDialog</name>
    <message>
        <source>I have read it and take it over</source>
        <translation>我已阅读并接班</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Acknowledge the handover</source>
        <translation>确认接班</translation>
    </message>
    <message>
        <source>handed over by %1, %2</source>
        <translation>%1 交班，%2</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>交给 %1</translation>
    </message>
    <message>
        <source>Nothing was written besides.</source>
        <translation>没有另外留言。</translation>
    </message>
    <message>
        <source>Answer, where there is something to say</source>
        <translation>回复（可不填）</translation>
    </message>
    <message>
        <source>The handover was acknowledged.</source>
        <translation>已确认接班。</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Booklet</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source> (until %1)</source>
        <translation>（%1 前）</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Booklet of mentor %1</source>
        <translation>导师工作手册（%1）</translation>
    </message>
    <message>
        <source>Mentor: %1</source>
        <translation>导师：%1</translation>
    </message>
    <message>
        <source>College: %1</source>
        <translation>学院：%1</translation>
    </message>
    <message>
        <source>Months: %1 to %2</source>
        <translation>月份：%1 至 %2</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Talks held</source>
        <translation>谈话次数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>There are no students in this time.</source>
        <translation>这段时间没有学生。</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>College</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>谈话记录</translation>
    </message>
    <message>
        <source>Talks of mentor %1</source>
        <translation>导师 %1 的谈话记录</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>What was talked about</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>指导建议</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>后续跟进</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>There are no talks in this time.</source>
        <translation>这段时间没有谈话。</translation>
    </message>
    <message>
        <source>Record of a talk</source>
        <translation>谈话记录表</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>日期时间</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::ConfidenceDialog</name>
    <message>
        <source>Save encrypted</source>
        <translation>加密保存</translation>
    </message>
    <message>
        <source>Confidential record</source>
        <translation>保密记录</translation>
    </message>
    <message>
        <source>What only those named below may read</source>
        <translation>仅下列人员可以查阅的内容</translation>
    </message>
    <message>
        <source>Besides the author it may be read by</source>
        <translation>除作者外可查阅的角色</translation>
    </message>
    <message>
        <source>It is encrypted and stands in no list, search or export. Every opening is written down.</source>
        <translation>内容加密保存，不出现在列表、搜索和导出中，每次查阅均留有记录。</translation>
    </message>
    <message>
        <source>Write something.</source>
        <translation>请填写内容。</translation>
    </message>
    <message>
        <source>The confidential record was saved.</source>
        <translation>保密记录已保存。</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开？</translation>
    </message>
    <message>
        <source>What you typed here will be lost.</source>
        <translation>这里填写的内容将会丢失。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Delete this record</source>
        <translation>删除这条记录</translation>
    </message>
    <message>
        <source>The confidential record was deleted.</source>
        <translation>保密记录已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Confidences</name>
    <message>
        <source>Write something.</source>
        <translation>请填写内容。</translation>
    </message>
    <message>
        <source>Only its author may change a confidential record. Nothing was changed.</source>
        <translation>保密记录只有作者本人可以修改，未作更改。</translation>
    </message>
    <message>
        <source>the author alone</source>
        <translation>仅作者本人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Desk</name>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>Mentors behind this month</source>
        <translation>本月谈话落后的导师</translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) owed</source>
        <translation>
            <numerusform>尚欠 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow-ups due</source>
        <translation>到期跟进</translation>
    </message>
    <message>
        <source>Follow-ups that came back</source>
        <translation>已反馈的跟进</translation>
    </message>
    <message>
        <source>Mentor quota this month</source>
        <translation>本月导师谈话达标率</translation>
    </message>
    <message>
        <source>no terms entered</source>
        <translation>未录入学期</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::FollowCommand</name>
    <message>
        <source>Lists what follows from talks, and takes its steps</source>
        <translation>列出谈话的后续跟进并办理</translation>
    </message>
    <message>
        <source>The follow-up is %1.</source>
        <translation>跟进已变为：%1。</translation>
    </message>
    <message>
        <source>Use: follow list [--person NAME] | follow move ID accepted|declined|done|closed|open [--text TEXT]</source>
        <translation>用法：follow list [--person NAME] | follow move ID accepted|declined|done|closed|open [--text TEXT]</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::FollowUps</name>
    <message>
        <source>Say what is to be done.</source>
        <translation>请写明要做什么。</translation>
    </message>
    <message>
        <source>Say why it is declined.</source>
        <translation>请写明不接受的原因。</translation>
    </message>
    <message>
        <source>Say what came of it.</source>
        <translation>请写明结果。</translation>
    </message>
    <message>
        <source>This follow-up has ended already.</source>
        <translation>这项跟进已经结束。</translation>
    </message>
    <message>
        <source>Nothing has come back yet that could be closed.</source>
        <translation>还没有反馈，不能结束。</translation>
    </message>
    <message>
        <source>It comes back to %1, who asked for it and closes it.</source>
        <translation>这项跟进由 %1 提出，反馈给本人后由其结束。</translation>
    </message>
    <message>
        <source>A follow-up cannot become that.</source>
        <translation>跟进不能变为这个状态。</translation>
    </message>
    <message>
        <source>Say what is still missing.</source>
        <translation>请说明还缺什么。</translation>
    </message>
    <message>
        <source>Asked again: %1</source>
        <translation>再次提出：%1</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::HandOut</name>
    <message>
        <source>Your account may not give out what was talked about. Nothing was written.</source>
        <translation>您的账号不能导出谈话内容，未写出文件。</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::HeatModel</name>
    <message>
        <source>%1, %2: %3 of %4 students have all talks, %5 owed</source>
        <translation>%1，%2：%4 名学生中 %3 名达标，尚欠 %5 次</translation>
    </message>
    <message>
        <source>%1, %2: nothing is asked for</source>
        <translation>%1，%2：无要求</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>导师</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Integrity</name>
    <message>
        <source>Mentor and student are a pair once at a time</source>
        <translation>同一时间导师与学生只结对一次</translation>
    </message>
    <message>
        <source>The talks of a group have one mentor and one day</source>
        <translation>集体谈话为同一导师、同一日期</translation>
    </message>
    <message>
        <source>A follow-up is about the student of its talk</source>
        <translation>跟进与谈话的学生一致</translation>
    </message>
    <message>
        <source>A talk&apos;s day lies in its month</source>
        <translation>谈话日期在所记月份内</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Keepers</name>
    <message>
        <source>This talk is %1&apos;s. Whoever held it can change it; nothing was changed.</source>
        <translation>这次谈话是%1的，只有谈话人可以修改；没有作任何改动。</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::ListPage</name>
    <message>
        <source>Mentors and their students will be listed here</source>
        <translation>这里会显示导师与学生的结对</translation>
    </message>
    <message>
        <source>Take them from the roster, import records of talks, or pair them one by one.</source>
        <translation>可从花名册取得、导入谈话记录，或逐一结对。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln pair(s)</source>
        <translation>
            <numerusform>共 %Ln 对</numerusform>
        </translation>
    </message>
    <message>
        <source>What follows from talks will be listed here</source>
        <translation>这里会显示谈话的后续跟进</translation>
    </message>
    <message>
        <source>Write down with a talk what is to be done, by whom and until when.</source>
        <translation>登记谈话时写明要做什么、由谁做、何时完成。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln follow-up(s)</source>
        <translation>
            <numerusform>%Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln follow-up(s)</source>
        <translation>
            <numerusform>共 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::MeetingCommand</name>
    <message>
        <source>Writes down talks of mentors, lists and shows them, pairs mentors and students</source>
        <translation>登记、查看导师谈话，办理导师结对</translation>
    </message>
    <message>
        <source>Use: meeting new --mentor NAME --student NUMBER --day DAY --words TEXT | meeting list [--student NUMBER] | meeting show ID | meeting state ID held|missed | meeting pair --mentor NAME --student NUMBER --from DAY | meeting pair --by-roster --from DAY | meeting mentors</source>
        <translation>用法：meeting new --mentor 姓名 --student 学号 --day 日期 --words 文字 | meeting list [--student 学号] | meeting show 编号 | meeting state 编号 held|missed | meeting pair --mentor 姓名 --student 学号 --from 日期 | meeting pair --by-roster --from 日期 | meeting mentors</translation>
    </message>
    <message>
        <source>There is no student with the number %1.</source>
        <translation>没有学号为 %1 的学生。</translation>
    </message>
    <message>
        <source>There is no mentor “%1”, or more than one.</source>
        <translation>没有名为“%1”的导师，或有多位。</translation>
    </message>
    <message>
        <source>“%1” is no day, such as 2026-11-20.</source>
        <translation>“%1”不是日期，应如 2026-11-20。</translation>
    </message>
    <message>
        <source>“%1” is no time, such as 14:30.</source>
        <translation>“%1”不是时间，应如 14:30。</translation>
    </message>
    <message>
        <source>There is no %1 “%2”.</source>
        <translation>没有这样的 %1：“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) were written down.</source>
        <translation>
            <numerusform>已登记 %n 条谈话。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) were made.</source>
        <translation>
            <numerusform>已结对 %n 对。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::MeetingsPage</name>
    <message>
        <source>Talks will be listed here</source>
        <translation>这里会显示谈话记录</translation>
    </message>
    <message>
        <source>Write a talk down, or bring the records that were kept so far.</source>
        <translation>登记一次谈话，或导入已有的记录。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln 次谈话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln talk(s)</source>
        <translation>
            <numerusform>共 %Ln 次谈话</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::MentoringActions</name>
    <message>
        <source>New talk</source>
        <translation>登记谈话</translation>
    </message>
    <message>
        <source>Save talks to come for a calendar…</source>
        <translation>导出待谈日程…</translation>
    </message>
    <message>
        <source>Schedule a talk…</source>
        <translation>预约谈话…</translation>
    </message>
    <message>
        <source>Edit the talk</source>
        <translation>修改谈话</translation>
    </message>
    <message>
        <source>Delete the talk</source>
        <translation>删除谈话</translation>
    </message>
    <message>
        <source>The talk was held</source>
        <translation>已谈</translation>
    </message>
    <message>
        <source>The student did not come</source>
        <translation>学生未到</translation>
    </message>
    <message>
        <source>Confidential record…</source>
        <translation>保密记录…</translation>
    </message>
    <message>
        <source>Free note…</source>
        <translation>随记…</translation>
    </message>
    <message>
        <source>Ask for a follow-up…</source>
        <translation>提出跟进…</translation>
    </message>
    <message>
        <source>Booklet…</source>
        <translation>工作手册…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>完成…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>不接受…</translation>
    </message>
    <message>
        <source>Read, close</source>
        <translation>已阅并结束</translation>
    </message>
    <message>
        <source>Change of mentor…</source>
        <translation>更换导师…</translation>
    </message>
    <message>
        <source>End the pairing</source>
        <translation>结束结对</translation>
    </message>
    <message>
        <source>Take pairs from the roster</source>
        <translation>从花名册取得结对</translation>
    </message>
    <message>
        <source>Edit the mentor…</source>
        <translation>修改导师…</translation>
    </message>
    <message>
        <source>Rules of the quota…</source>
        <translation>谈话要求…</translation>
    </message>
    <message>
        <source>Choose a talk first.</source>
        <translation>请先选择一次谈话。</translation>
    </message>
    <message>
        <source>Choose a talk with a student of the roster first.</source>
        <translation>请先选择与花名册学生的谈话。</translation>
    </message>
    <message>
        <source>Choose a follow-up first.</source>
        <translation>请先选择一项跟进。</translation>
    </message>
    <message>
        <source>Choose a pair first.</source>
        <translation>请先选择一对结对。</translation>
    </message>
    <message>
        <source>Choose a row of the mentor first.</source>
        <translation>请先选择该导师的一行。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The talk was held.</source>
        <translation>谈话已记为已谈。</translation>
    </message>
    <message>
        <source>The student did not come.</source>
        <translation>学生没有来。</translation>
    </message>
    <message>
        <source>The talk was deleted.</source>
        <translation>谈话已删除。</translation>
    </message>
    <message>
        <source>Ask for a follow-up</source>
        <translation>提出跟进</translation>
    </message>
    <message>
        <source>The follow-up was accepted.</source>
        <translation>跟进已接受。</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>结果如何？</translation>
    </message>
    <message>
        <source>The follow-up is done.</source>
        <translation>跟进已完成。</translation>
    </message>
    <message>
        <source>Why is it declined?</source>
        <translation>为什么不接受？</translation>
    </message>
    <message>
        <source>The follow-up was declined.</source>
        <translation>跟进未被接受。</translation>
    </message>
    <message>
        <source>The follow-up was closed.</source>
        <translation>跟进已结束。</translation>
    </message>
    <message>
        <source>The pairing ends today.</source>
        <translation>结对于今天结束。</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) were made.</source>
        <translation>
            <numerusform>已结对 %n 对。</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit the mentor</source>
        <translation>修改导师</translation>
    </message>
    <message>
        <source>The file was written.</source>
        <translation>文件已写出。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Form of the talk</source>
        <translation>谈话记录表</translation>
    </message>
    <message>
        <source>Record of a talk.pdf</source>
        <translation>谈话记录表.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Excel workbook (*.xlsx)</source>
        <translation>PDF (*.pdf);;Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Booklet</source>
        <translation>导师工作手册</translation>
    </message>
    <message>
        <source>Booklet of a mentor.pdf</source>
        <translation>导师工作手册.pdf</translation>
    </message>
    <message>
        <source>Talks to come</source>
        <translation>待谈日程</translation>
    </message>
    <message>
        <source>Talks.ics</source>
        <translation>待谈日程.ics</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Form…</source>
        <translation>记录表…</translation>
    </message>
    <message>
        <source>New pair…</source>
        <translation>新结对…</translation>
    </message>
    <message>
        <source>Ask again…</source>
        <translation>再次提出…</translation>
    </message>
    <message>
        <source>The student came; it goes on.</source>
        <translation>学生已来，后续继续。</translation>
    </message>
    <message>
        <source>The student came; nothing more is needed.</source>
        <translation>学生已来，无需继续。</translation>
    </message>
    <message>
        <source>Given on to somebody else.</source>
        <translation>已转给他人。</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>转介</translation>
    </message>
    <message>
        <source>What comes back says nothing of what was talked about.</source>
        <translation>反馈只说结果，不涉及谈话内容。</translation>
    </message>
    <message>
        <source>What is still missing?</source>
        <translation>还缺什么？</translation>
    </message>
    <message>
        <source>The follow-up was asked for again.</source>
        <translation>已再次提出跟进。</translation>
    </message>
    <message>
        <source>The last six months</source>
        <translation>最近六个月</translation>
    </message>
    <message>
        <source>This school year, since %1</source>
        <translation>本学年（自 %1 起）</translation>
    </message>
    <message>
        <source>The school year before</source>
        <translation>上一学年</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Of which months?</source>
        <translation>哪些月份？</translation>
    </message>
    <message>
        <source>It was answered already.</source>
        <translation>这项跟进已经答复过了。</translation>
    </message>
    <message>
        <source>It is closed.</source>
        <translation>这项跟进已经结束。</translation>
    </message>
    <message>
        <source>It has no answer yet.</source>
        <translation>这项跟进还没有答复。</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::MentoringSettings</name>
    <message>
        <source>The whole school</source>
        <translation>全校</translation>
    </message>
    <message>
        <source>one-to-one</source>
        <translation>一对一</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>集体谈话</translation>
    </message>
    <message>
        <source>online</source>
        <translation>电话和线上</translation>
    </message>
    <message>
        <source>months without teaching too</source>
        <translation>无教学的月份也算</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>通常规则</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一直有效</translation>
    </message>
    <message>
        <source>College of the mentor</source>
        <translation>导师所在学院</translation>
    </message>
    <message>
        <source>every college</source>
        <translation>所有学院</translation>
    </message>
    <message>
        <source>Mentor group</source>
        <translation>导师组</translation>
    </message>
    <message>
        <source>every group</source>
        <translation>所有导师组</translation>
    </message>
    <message>
        <source>Talks a month</source>
        <translation>每月次数</translation>
    </message>
    <message>
        <source>With each student</source>
        <translation>与每名学生</translation>
    </message>
    <message>
        <source>Days between two talks</source>
        <translation>两次谈话间隔天数</translation>
    </message>
    <message>
        <source>From one month into the next too; 0: any</source>
        <translation>跨月也算；0 表示不限</translation>
    </message>
    <message>
        <source>Group talks count</source>
        <translation>集体谈话计入</translation>
    </message>
    <message>
        <source>Online talks count</source>
        <translation>非面谈计入</translation>
    </message>
    <message>
        <source>Months without teaching count</source>
        <translation>无教学的月份也计</translation>
    </message>
    <message>
        <source>For months from</source>
        <translation>自何日所在月起</translation>
    </message>
    <message>
        <source>Empty: always</source>
        <translation>空着表示一直有效</translation>
    </message>
    <message>
        <source>Minutes of a short talk</source>
        <translation>短谈话的分钟数</translation>
    </message>
    <message>
        <source>As many or fewer are pointed out</source>
        <translation>不超过此数时提示</translation>
    </message>
    <message>
        <source>Talks with the same words</source>
        <translation>内容相同的次数</translation>
    </message>
    <message>
        <source>As many are pointed out</source>
        <translation>达到此数时提示</translation>
    </message>
    <message>
        <source>How often mentors talk with each student</source>
        <translation>导师与每名学生谈话的次数</translation>
    </message>
    <message>
        <source>Rule of the quota</source>
        <translation>次数规则</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Days between</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Settings of mentoring</source>
        <translation>导师设置</translation>
    </message>
    <message>
        <source>A group&apos;s rule goes before a college&apos;s, and that before the school&apos;s; of two the one that began last.</source>
        <translation>导师组的规则优先于学院的，学院的优先于全校的；同级中以最近开始的为准。</translation>
    </message>
    <message>
        <source>Which months have teaching follows from the terms and the work calendar, on the page “Calendar”.</source>
        <translation>哪些月份有教学，由“日历”页上的学期和工作日历决定。</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::MentoringUi</name>
    <message>
        <source>Talks</source>
        <translation>谈话记录</translation>
    </message>
    <message>
        <source>What is owed</source>
        <translation>谈话进度</translation>
    </message>
    <message>
        <source>Pairings</source>
        <translation>导师结对</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>后续跟进</translation>
    </message>
    <message>
        <source>Mentoring</source>
        <translation>导师</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::NoteDialog</name>
    <message>
        <source>Save the note</source>
        <translation>保存随记</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>修改随记</translation>
    </message>
    <message>
        <source>Free note</source>
        <translation>随记</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>It is no talk, and counts for no quota</source>
        <translation>不算谈话，也不计入次数</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题类别</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>删除这条随记</translation>
    </message>
    <message>
        <source>Everybody who has the student</source>
        <translation>所有能看到该学生的人</translation>
    </message>
    <message>
        <source>Only I, and those whom I name</source>
        <translation>只有我和我指定的角色</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>谁可以看</translation>
    </message>
    <message>
        <source>It is kept as a confidential record: encrypted, in no list, search or export. Every opening is written down.</source>
        <translation>按保密记录保存：加密，不出现在列表、搜索和导出中，每次打开都有记录。</translation>
    </message>
    <message>
        <source>Save encrypted</source>
        <translation>加密保存</translation>
    </message>
    <message>
        <source>Write something.</source>
        <translation>请填写内容。</translation>
    </message>
    <message>
        <source>The note was saved.</source>
        <translation>随记已保存。</translation>
    </message>
    <message>
        <source>The confidential record was saved.</source>
        <translation>保密记录已保存。</translation>
    </message>
    <message>
        <source>The note was deleted.</source>
        <translation>随记已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开？</translation>
    </message>
    <message>
        <source>What you typed here will be lost.</source>
        <translation>在此输入的内容将会丢失。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Notes</name>
    <message>
        <source>Write something.</source>
        <translation>请填写内容。</translation>
    </message>
    <message>
        <source>This note is %1&apos;s, who alone can change it. Nothing was changed.</source>
        <translation>这条随记是%1写的，只有本人可以修改。没有作任何改动。</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::PairDialog</name>
    <message>
        <source>Even beyond the mentor&apos;s limit</source>
        <translation>允许超出导师人数上限</translation>
    </message>
    <message>
        <source>Change the mentor</source>
        <translation>更换导师</translation>
    </message>
    <message>
        <source>Pair them</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>Change of mentor</source>
        <translation>更换导师</translation>
    </message>
    <message>
        <source>Pair mentor and student</source>
        <translation>导师结对</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>New mentor</source>
        <translation>新导师</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>A name that is new becomes a mentor</source>
        <translation>新的姓名将登记为导师</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Say which student.</source>
        <translation>请选择学生。</translation>
    </message>
    <message>
        <source>Say which mentor.</source>
        <translation>请选择导师。</translation>
    </message>
    <message>
        <source>Say from which day.</source>
        <translation>请填写开始日期。</translation>
    </message>
    <message>
        <source>The mentor was changed.</source>
        <translation>导师已更换。</translation>
    </message>
    <message>
        <source>They are a pair now.</source>
        <translation>已结对。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::PairModel</name>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已谈/应谈</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>所需时间</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Pairings</name>
    <message>
        <source>A mentor needs a name.</source>
        <translation>导师需要姓名。</translation>
    </message>
    <message>
        <source>The staff number %1 is another mentor&apos;s.</source>
        <translation>工号 %1 已属于另一位导师。</translation>
    </message>
    <message>
        <source>They are mentor and student already.</source>
        <translation>两人已经结对。</translation>
    </message>
    <message>
        <source>Say from which day.</source>
        <translation>请写明开始日期。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n student(s), as many as may be. Choose another mentor, or confirm that there may be more.</source>
        <translation>
            <numerusform>%1 已有 %n 名学生，达到上限。请另选导师，或确认可以超出。</numerusform>
        </translation>
    </message>
    <message>
        <source>A pairing cannot end before it begins.</source>
        <translation>结束日期不能早于开始日期。</translation>
    </message>
    <message>
        <source>change of mentor</source>
        <translation>更换导师</translation>
    </message>
    <message>
        <source>%1 has been the mentor since %2, and that would be lost. Choose a later day, or end that pairing first.</source>
        <translation>%1自 %2 起已是该学生的导师，这样会丢失那段记录。请选更晚的日期，或先结束那次结对。</translation>
    </message>
    <message>
        <source>More than one mentor is called %1. Say the staff number.</source>
        <translation>名叫%1的导师不止一位，请给出工号。</translation>
    </message>
    <message>
        <source>There is a mentor called %1. Choose them, or give the new one a staff number.</source>
        <translation>已有名叫%1的导师。请直接选择，或为新导师填写工号。</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::PersonRecords</name>
    <message>
        <source>Mentors</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Talks with mentors</source>
        <translation>导师谈话</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>谈话主题</translation>
    </message>
    <message>
        <source>What was talked about</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>后续跟进</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>跟进事项</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>谈话</translation>
    </message>
    <message>
        <source>Talk with %1</source>
        <translation>与导师 %1 谈话</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>指导建议</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Confidential record</source>
        <translation>保密记录</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Quota</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按期</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>nothing is asked for</source>
        <translation>本月无要求</translation>
    </message>
    <message numerus="yes">
        <source>%n were not held</source>
        <translation>
            <numerusform>有 %n 次未完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in %1</source>
        <translation>
            <numerusform>%1内还需 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; one a day, only %n still fit(s)</source>
        <translation>
            <numerusform>%1；按每天一次，只够再谈 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::QuotaCommand</name>
    <message>
        <source>What each mentor owes each student in a month, and what it takes</source>
        <translation>每位导师当月应谈、已谈、尚欠次数及所需时间</translation>
    </message>
    <message>
        <source>“%1” is no month, such as 2026-11.</source>
        <translation>“%1”不是月份，应如 2026-11。</translation>
    </message>
    <message>
        <source>There is no mentor “%1”, or more than one.</source>
        <translation>没有名为“%1”的导师，或有多位。</translation>
    </message>
    <message>
        <source>Nobody is mentor and student in this month.</source>
        <translation>这个月没有结对。</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::QuotaPage</name>
    <message>
        <source>Mentors by months</source>
        <translation>导师按月进度</translation>
    </message>
    <message>
        <source>Students with all talks, by mentor and month</source>
        <translation>各导师每月谈话达标学生数</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>What it takes, by student</source>
        <translation>各学生所需时间</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>pointed out, not judged</source>
        <translation>仅作提示，不作判断</translation>
    </message>
    <message>
        <source>Nothing stands out in this month.</source>
        <translation>这个月没有需要留意的情况。</translation>
    </message>
    <message>
        <source>Talks of mentors %1</source>
        <translation>导师谈话 %1</translation>
    </message>
    <message>
        <source>Talks of mentors</source>
        <translation>导师谈话</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::QuotaReport</name>
    <message>
        <source>Month: %1</source>
        <translation>月份：%1</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Mentors by month: share of students with all talks</source>
        <translation>导师按月：谈话达标学生比例</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>导师组</translation>
    </message>
    <message>
        <source>There are no pairs of mentor and student.</source>
        <translation>没有导师结对。</translation>
    </message>
    <message>
        <source>By mentor</source>
        <translation>按导师</translation>
    </message>
    <message>
        <source>What each mentor owes</source>
        <translation>各导师尚欠谈话</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Of these done</source>
        <translation>其中达标</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Talks asked for</source>
        <translation>应谈次数</translation>
    </message>
    <message>
        <source>Talks owed</source>
        <translation>尚欠次数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Talks asked for and owed by mentor</source>
        <translation>各导师应谈与尚欠次数</translation>
    </message>
    <message>
        <source>talks</source>
        <translation>次</translation>
    </message>
    <message>
        <source>By student</source>
        <translation>按学生</translation>
    </message>
    <message>
        <source>What is owed, and what it takes</source>
        <translation>尚欠次数与所需时间</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>应谈</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>已谈</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>尚欠</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>所需时间</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>Pointed out, not judged</source>
        <translation>仅作提示，不作判断</translation>
    </message>
    <message>
        <source>What is to be seen</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>没有需要留意的情况。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>指标含义</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>talks a month by the rule of the school, the college or the mentor group; of a part of a month the share of its teaching days; nothing in a month without teaching days</source>
        <translation>按学校、学院或导师组规则每月应谈次数；不足一月的按教学日比例折算；没有教学日的月份不要求</translation>
    </message>
    <message>
        <source>talks held in the month that count by the rule: by default one-to-one, online ones too</source>
        <translation>当月按规则计入的谈话：默认只计一对一，线上也计入</translation>
    </message>
    <message>
        <source>what is still to be held of what is asked for</source>
        <translation>应谈次数中尚未完成的部分</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>fewer held than the teaching days gone by ask for; there is still time</source>
        <translation>少于按已过教学日应完成的次数，尚有时间</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>the month is over, or more is owed than still fits into its working days</source>
        <translation>当月已结束，或尚欠次数超过剩余工作日可安排的次数</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>制表时间：%1</translation>
    </message>
    <message>
        <source>Made by %1, %2</source>
        <translation>制表人：%1，%2</translation>
    </message>
    <message>
        <source>Of %1 pairs %2 have what is asked for; %3 talks are owed.</source>
        <translation>共 %1 对结对，%2 对达标，尚欠 %3 次谈话。</translation>
    </message>
    <message>
        <source>Talks asked of</source>
        <translation>有次数要求的</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Remarks</name>
    <message numerus="yes">
        <source>A talk of %n minute(s)</source>
        <translation>
            <numerusform>谈话仅 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same words in %n talk(s)</source>
        <translation>
            <numerusform>%n 次谈话内容相同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::ReportCommand</name>
    <message>
        <source>Writes the figures of mentoring, a mentor&apos;s booklet, the form of a talk, or talks to come</source>
        <translation>生成导师谈话统计、导师工作手册、谈话记录表或待谈日程</translation>
    </message>
    <message>
        <source>Say which file to write, with --out FILE.</source>
        <translation>请用 --out 文件 指定要写出的文件。</translation>
    </message>
    <message>
        <source>“%1” is no month, such as 2026-11.</source>
        <translation>“%1”不是月份，应如 2026-11。</translation>
    </message>
    <message>
        <source>There is no mentor “%1”, or more than one.</source>
        <translation>没有名为“%1”的导师，或有多位。</translation>
    </message>
    <message numerus="yes">
        <source>%1 was written, %n row(s).</source>
        <translation>
            <numerusform>已写出 %1，共 %n 行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Search</name>
    <message>
        <source>Talks with mentors</source>
        <translation>导师谈话</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::SheetPdf</name>
    <message>
        <source>The file could not be written. Check that it is not open in another program and that there is space, then try again.</source>
        <translation>无法写出文件。请确认文件没有在其他程序中打开、磁盘有空间，然后重试。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::StudentsField</name>
    <message>
        <source>Add another student</source>
        <translation>再加一名学生</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Student %1</source>
        <translation>学生 %1</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remark on student %1</source>
        <translation>学生 %1 的备注</translation>
    </message>
    <message>
        <source>Remove student %1</source>
        <translation>移除学生 %1</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::TalkDay</name>
    <message>
        <source>early in the month</source>
        <translation>上旬</translation>
    </message>
    <message>
        <source>in the middle of the month</source>
        <translation>中旬</translation>
    </message>
    <message>
        <source>late in the month</source>
        <translation>下旬</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::TalkDialog</name>
    <message>
        <source>Schedule the talk</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Save the talk</source>
        <translation>保存谈话</translation>
    </message>
    <message>
        <source>Edit the talk</source>
        <translation>修改谈话</translation>
    </message>
    <message>
        <source>Schedule a talk</source>
        <translation>预约谈话</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>登记谈话</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What was talked about</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>谈话主题</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>后续跟进</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>More: time, place, problems, advice, next talk</source>
        <translation>更多：时间、地点、存在问题、指导建议、下次谈话</translation>
    </message>
    <message>
        <source>Next talk on</source>
        <translation>下次谈话日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>指导建议</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Nobody wrote the day down: %1</source>
        <translation>原记录没有具体日期：%1</translation>
    </message>
    <message>
        <source>The talk was scheduled.</source>
        <translation>谈话已预约。</translation>
    </message>
    <message>
        <source>The talk was saved.</source>
        <translation>谈话已保存。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开？</translation>
    </message>
    <message>
        <source>What you typed here will be lost.</source>
        <translation>这里填写的内容将会丢失。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>What you typed here at %1 was not saved.</source>
        <translation>%1 在这里填写的内容尚未保存。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Write a time such as 14:30.</source>
        <translation>请按 14:30 的样子填写时间。</translation>
    </message>
    <message>
        <source>Write how many minutes, as a number.</source>
        <translation>请用数字填写分钟数。</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::TalkFields</name>
    <message>
        <source>Mentor</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>One-to-one or group</source>
        <translation>一对一或集体</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>谈话主题</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>What was talked about</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>指导建议</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>后续跟进</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::TalkIcs</name>
    <message>
        <source>Talk: %1, %2</source>
        <translation>谈话：%1、%2</translation>
    </message>
    <message>
        <source>Talks with mentors</source>
        <translation>导师谈话</translation>
    </message>
    <message>
        <source>The file could not be written. Check that it is not open in another program and that there is space, then try again.</source>
        <translation>无法写出文件。请确认文件没有在其他程序中打开、磁盘有空间，然后重试。</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::TalkImporter</name>
    <message>
        <source>Records of mentors&apos; talks</source>
        <translation>导师谈话记录</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>follow-up: %1</source>
        <translation>跟进：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>was held</source>
        <translation>改为已谈</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::TalkPanel</name>
    <message>
        <source>Details of the talk</source>
        <translation>谈话详情</translation>
    </message>
    <message>
        <source>Choose a talk to read it here.</source>
        <translation>选择一次谈话，在这里查看。</translation>
    </message>
    <message>
        <source>Free notes</source>
        <translation>随记</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>%1 (not in the roster)</source>
        <translation>%1（不在花名册中）</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>What was talked about</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>指导建议</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Next talk</source>
        <translation>下次谈话</translation>
    </message>
    <message>
        <source>Those who took part</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>后续跟进</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>some day</source>
        <translation>未定期限</translation>
    </message>
    <message>
        <source>Confidential records</source>
        <translation>保密记录</translation>
    </message>
    <message>
        <source>For</source>
        <translation>可查阅</translation>
    </message>
    <message>
        <source>Edit this note…</source>
        <translation>修改这条随记…</translation>
    </message>
    <message>
        <source>Edit this record…</source>
        <translation>修改这条记录…</translation>
    </message>
    <message>
        <source>More for the talk</source>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::TalkPlan</name>
    <message>
        <source>This staff number belongs to %1.</source>
        <translation>这个工号属于 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n mentor(s) have this name; which one is meant is not clear.</source>
        <translation>
            <numerusform>有 %n 位导师同名，无法确定是哪一位。</numerusform>
        </translation>
    </message>
    <message>
        <source>The roster has nobody with this number.</source>
        <translation>花名册中没有这个学号。</translation>
    </message>
    <message>
        <source>By the roster this number is %1&apos;s.</source>
        <translation>花名册中这个学号是 %1。</translation>
    </message>
    <message>
        <source>The roster has nobody of this name.</source>
        <translation>花名册中没有这个姓名。</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) have this name; which one is meant is not clear.</source>
        <translation>
            <numerusform>有 %n 名学生同名，无法确定是哪一位。</numerusform>
        </translation>
    </message>
    <message>
        <source>The talks go in under name and number as they are written.</source>
        <translation>谈话按所写姓名和学号导入。</translation>
    </message>
    <message>
        <source>The student has another mentor now.</source>
        <translation>该生现有另一位导师。</translation>
    </message>
    <message>
        <source>The talks go in; the pairing stays as it is.</source>
        <translation>谈话照常导入，结对关系不变。</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::TalkReader</name>
    <message>
        <source>The row does not say with whom.</source>
        <translation>这一行没有写明谈话学生。</translation>
    </message>
    <message>
        <source>Neither the row nor a title says which mentor.</source>
        <translation>这一行和标题都没有写明导师。</translation>
    </message>
    <message>
        <source>This is no number of minutes.</source>
        <translation>这不是分钟数。</translation>
    </message>
    <message>
        <source>This is no known %1.</source>
        <translation>无法识别的%1。</translation>
    </message>
    <message>
        <source>This cannot be read as a day.</source>
        <translation>无法识别为日期。</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a day.</source>
        <translation>“%1”无法识别为日期。</translation>
    </message>
    <message>
        <source>The other days of the cell go in.</source>
        <translation>单元格中的其他日期照常导入。</translation>
    </message>
    <message>
        <source>The row does not say when it was.</source>
        <translation>这一行没有写明谈话时间。</translation>
    </message>
    <message>
        <source>As a number this may be one day or another of its month.</source>
        <translation>作为数字，它可能是当月的不同日子。</translation>
    </message>
    <message>
        <source>Only the month goes in.</source>
        <translation>只记下月份。</translation>
    </message>
    <message>
        <source>This day is not in the month of the row.</source>
        <translation>这个日期不在本行的月份内。</translation>
    </message>
    <message>
        <source>The day goes in.</source>
        <translation>按这个日期导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name a day by which nothing is asked for; nothing follows from them.</source>
        <translation>
            <numerusform>有 %n 行只写了期限、没有写跟进事项，不生成跟进。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n talk(s) only a part of the month is said; it goes in as it is.</source>
        <translation>
            <numerusform>有 %n 次谈话只写了旬或月份，按原样记录。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::mentoring::Talks</name>
    <message>
        <source>Say which mentor.</source>
        <translation>请选择导师。</translation>
    </message>
    <message>
        <source>Say with whom.</source>
        <translation>请选择谈话学生。</translation>
    </message>
    <message>
        <source>A student stands here twice.</source>
        <translation>同一名学生出现了两次。</translation>
    </message>
    <message>
        <source>A one-to-one talk has one student. Make it a group talk, or leave one.</source>
        <translation>一对一谈话只能有一名学生。请改为集体谈话，或只保留一人。</translation>
    </message>
    <message>
        <source>Say when it was.</source>
        <translation>请填写谈话日期。</translation>
    </message>
    <message>
        <source>This day is still to come: schedule the talk instead.</source>
        <translation>这一天还没有到，请改为预约。</translation>
    </message>
    <message>
        <source>A talk that is scheduled needs a day.</source>
        <translation>预约谈话需要具体日期。</translation>
    </message>
    <message>
        <source>The next talk comes after this one.</source>
        <translation>下次谈话应晚于本次。</translation>
    </message>
    <message>
        <source>Write what was talked about.</source>
        <translation>请填写谈话内容。</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>请写明要做什么。</translation>
    </message>
    <message>
        <source>Somebody has worked on what follows from this talk, so it stays. Nothing was changed.</source>
        <translation>这次谈话的后续跟进已有人办理，记录予以保留，未作更改。</translation>
    </message>
    <message>
        <source>Not all students of this talk are yours to see. Whoever held it can change it; nothing was changed.</source>
        <translation>这次谈话中有您无权查看的学生，只能由谈话导师修改，未作更改。</translation>
    </message>
    <message>
        <source>The day of this talk is still to come. Delete the talk if it will not be held.</source>
        <translation>这次谈话的日期还没有到；如不再进行，请将它删除。</translation>
    </message>
</context>
<context>
    <name>hk::mentoring::TeachingDays</name>
    <message>
        <source>No terms are entered: every month counts, and working days stand for days of teaching.</source>
        <translation>尚未录入学期：各月都计算，以工作日代替教学日。</translation>
    </message>
    <message>
        <source>The terms that are entered do not reach %1: nothing is asked for in it.</source>
        <translation>已录入的学期不包含 %1：该月不作要求。</translation>
    </message>
</context>
<context>
    <name>hk::roster::BedMap</name>
    <message>
        <source>%1: free</source>
        <translation>%1：空床</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: booked for %2</source>
        <translation>%1：已分配给 %2</translation>
    </message>
    <message>
        <source>%1: claimed by %2</source>
        <translation>%1：%2，待裁定</translation>
    </message>
    <message>
        <source>%1: out of use</source>
        <translation>%1：停用</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>停用</translation>
    </message>
    <message numerus="yes">
        <source>%n claim it</source>
        <translation>
            <numerusform>%n 人待裁定</numerusform>
        </translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>free bed</source>
        <translation>空床</translation>
    </message>
    <message>
        <source>%1, undecided</source>
        <translation>%1 待裁定</translation>
    </message>
</context>
<context>
    <name>hk::roster::BedMapPage</name>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标出</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不标出</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Buildings will be shown here</source>
        <translation>这里会显示楼栋</translation>
    </message>
    <message>
        <source>Import a roster, or make the first building by hand.</source>
        <translation>请导入花名册，或手工新建第一栋楼。</translation>
    </message>
    <message>
        <source>New building…</source>
        <translation>新建楼栋…</translation>
    </message>
    <message>
        <source>Rooms will be shown here</source>
        <translation>这里会显示房间</translation>
    </message>
    <message>
        <source>Make the rooms of a floor in one step, such as 501-524 with four beds each.</source>
        <translation>可一次建好一层的房间，例如 501-524，每间四张床。</translation>
    </message>
    <message>
        <source>New rooms…</source>
        <translation>批量新建房间…</translation>
    </message>
    <message>
        <source>living in %1</source>
        <translation>在住 %1</translation>
    </message>
    <message>
        <source>booked %1</source>
        <translation>已分配 %1</translation>
    </message>
    <message>
        <source>free %1</source>
        <translation>空床 %1</translation>
    </message>
    <message>
        <source>out of use %1</source>
        <translation>停用 %1</translation>
    </message>
    <message>
        <source>Rooms of %1</source>
        <translation>%1的房间</translation>
    </message>
    <message>
        <source>Building: %1</source>
        <translation>楼栋：%1</translation>
    </message>
    <message>
        <source>exceptions</source>
        <translation>空床与异常</translation>
    </message>
    <message>
        <source>mixed colleges</source>
        <translation>跨学院寝室</translation>
    </message>
    <message>
        <source>Your account shows no building</source>
        <translation>您的账号看不到任何楼栋</translation>
    </message>
    <message>
        <source>Its roles give access to no building that is here. Whoever administers the accounts can change that.</source>
        <translation>您的角色不包括这里的任何楼栋，可请账号管理员调整。</translation>
    </message>
</context>
<context>
    <name>hk::roster::BedPanel</name>
    <message>
        <source>Room and bed</source>
        <translation>房间与床位</translation>
    </message>
    <message>
        <source>Choose a bed to see who lives there and what can be done.</source>
        <translation>选择一张床，查看住的是谁、可办理什么。</translation>
    </message>
    <message>
        <source>Edit room, floor and building</source>
        <translation>修改房间、楼层和楼栋</translation>
    </message>
    <message>
        <source>Edit room…</source>
        <translation>修改房间…</translation>
    </message>
    <message>
        <source>New bed…</source>
        <translation>新建床位…</translation>
    </message>
    <message>
        <source>Delete room</source>
        <translation>删除房间</translation>
    </message>
    <message>
        <source>Edit floor and its groups…</source>
        <translation>修改楼层及其小组…</translation>
    </message>
    <message>
        <source>Edit building…</source>
        <translation>修改楼栋…</translation>
    </message>
    <message>
        <source>Room leader</source>
        <translation>寝室长</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>For</source>
        <translation>居住性别</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Bed open</source>
        <translation>床位未定</translation>
    </message>
    <message>
        <source>Bed %1</source>
        <translation>%1 床</translation>
    </message>
    <message>
        <source>claimed by several</source>
        <translation>多人待裁定</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空床</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Check in…</source>
        <translation>入住…</translation>
    </message>
    <message>
        <source>Book…</source>
        <translation>分配…</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Edit bed</source>
        <translation>修改床位</translation>
    </message>
    <message>
        <source>Put into use again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>College</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cancel booking</source>
        <translation>取消分配</translation>
    </message>
    <message>
        <source>Open student</source>
        <translation>打开学生</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>调宿…</translation>
    </message>
    <message>
        <source>Check out…</source>
        <translation>退宿…</translation>
    </message>
    <message>
        <source>This one lives here</source>
        <translation>裁定此人入住</translation>
    </message>
    <message>
        <source>The booking was cancelled.</source>
        <translation>已取消分配。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Swap beds…</source>
        <translation>对调床位…</translation>
    </message>
    <message>
        <source>It was decided who lives here.</source>
        <translation>已裁定此床位由谁入住。</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>待裁定</translation>
    </message>
</context>
<context>
    <name>hk::roster::CellClean</name>
    <message>
        <source>This is not a grade; a year such as 2024 is expected.</source>
        <translation>不是有效的年级，应为年份，如 2024。</translation>
    </message>
    <message>
        <source>The last digits of this identity number were lost when it was kept as a number.</source>
        <translation>身份证号曾按数值保存，末几位已丢失。</translation>
    </message>
    <message>
        <source>An identity number has 18 characters: 17 digits and a digit or X.</source>
        <translation>身份证号应为 18 位：前 17 位为数字，末位为数字或 X。</translation>
    </message>
    <message>
        <source>The day of birth in this identity number is no day.</source>
        <translation>身份证号中的出生日期不存在。</translation>
    </message>
    <message>
        <source>The last character of this identity number does not fit the others: a digit is wrong.</source>
        <translation>身份证号的校验位不符，有数字写错。</translation>
    </message>
</context>
<context>
    <name>hk::roster::Commands</name>
    <message>
        <source>How full buildings are, or how many students live in</source>
        <translation>楼栋的入住率，或在住学生人数</translation>
    </message>
    <message>
        <source>Use: occupancy [--by building|floor|college|grade|gender]</source>
        <translation>用法：occupancy [--by building|floor|college|grade|gender]</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>men</source>
        <translation>男</translation>
    </message>
    <message>
        <source>women</source>
        <translation>女</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>%1: %2 of %3 beds taken (%4), %5 free, %6 blocked</source>
        <translation>%1：床位 %3，已住 %2（%4），空床 %5，停用 %6</translation>
    </message>
    <message>
        <source>%1: %2 of %3 students live in (%4)</source>
        <translation>%1：学生 %3，在住 %2（%4）</translation>
    </message>
</context>
<context>
    <name>hk::roster::CoveragePanel</name>
    <message>
        <source>Floors with a party or league group</source>
        <translation>有党团小组的楼层</translation>
    </message>
    <message>
        <source>Groups of the floors; Enter edits</source>
        <translation>各楼层的小组；按 Enter 修改</translation>
    </message>
    <message>
        <source>Party group</source>
        <translation>党小组</translation>
    </message>
    <message>
        <source>League group</source>
        <translation>团小组</translation>
    </message>
    <message>
        <source>%1 of %2 floors · party groups on %3, league groups on %4</source>
        <translation>%1 / %2 层 · 党小组 %3 层，团小组 %4 层</translation>
    </message>
    <message>
        <source>Building, floor</source>
        <translation>楼栋、楼层</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 %2 层</translation>
    </message>
</context>
<context>
    <name>hk::roster::DayPanel</name>
    <message>
        <source>Room or bed</source>
        <translation>房间或床位</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>such as 3-502</source>
        <translation>如 3-502</translation>
    </message>
    <message>
        <source>Who lived there on this day</source>
        <translation>当天住在此处的人</translation>
    </message>
    <message>
        <source>Write a room or a bed and a day to see who lived there.</source>
        <translation>填写房间或床位和日期，查看当天谁住在那里。</translation>
    </message>
    <message>
        <source>Nobody lived in %1 on %2.</source>
        <translation>%2，%1 没有人住。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) lived in %1 on %2.</source>
        <translation>
            <numerusform>%2，%1 住 %Ln 人。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::roster::Desk</name>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>Not arrived</source>
        <translation>已分配未入住</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Left the school, not moved out</source>
        <translation>离校未退宿</translation>
    </message>
    <message>
        <source>check out</source>
        <translation>办理退宿</translation>
    </message>
    <message>
        <source>Posts that end soon</source>
        <translation>即将到期的任职</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>在住人数</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Free beds</source>
        <translation>空床</translation>
    </message>
    <message>
        <source>beds</source>
        <translation>张</translation>
    </message>
    <message>
        <source>Moved in or transferred</source>
        <translation>入住与调宿</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>退宿</translation>
    </message>
    <message>
        <source>Bring the roster that the office keeps as an Excel file, or drop the file on this window.</source>
        <translation>导入现有的 Excel 花名册，或把文件拖到本窗口。</translation>
    </message>
    <message>
        <source>Or try everything with invented people first.</source>
        <translation>也可先用虚构人员试用全部功能。</translation>
    </message>
    <message>
        <source>claims the bed</source>
        <translation>床位待裁定</translation>
    </message>
    <message>
        <source>%1 claim the bed</source>
        <translation>%1：床位待裁定</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>expected on %1</source>
        <translation>应于 %1 入住</translation>
    </message>
    <message>
        <source>still holds a bed</source>
        <translation>仍占床位</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>No term is known for today, so teaching weeks cannot be told</source>
        <translation>今天不在任何已录入的学期内，无法显示教学周</translation>
    </message>
    <message>
        <source>enter the term</source>
        <translation>录入学期</translation>
    </message>
    <message>
        <source>The holidays of %1 are not known</source>
        <translation>%1 年的节假日尚未导入</translation>
    </message>
    <message>
        <source>import them</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>expected, no day given</source>
        <translation>待入住，未填日期</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>check in</source>
        <translation>办理入住</translation>
    </message>
    <message>
        <source>Beds to be decided</source>
        <translation>待裁定的床位</translation>
    </message>
</context>
<context>
    <name>hk::roster::DialogBody</name>
    <message>
        <source>Beds to be decided</source>
        <translation>待裁定的床位</translation>
    </message>
</context>
<context>
    <name>hk::roster::FileCommands</name>
    <message>
        <source>Adds a file to a student, lists their files, or saves one of them</source>
        <translation>给学生添加文件、列出其文件，或另存其中一个</translation>
    </message>
    <message>
        <source>Use: file add NUMBER FILE | file list NUMBER | file save NUMBER NAME TARGET</source>
        <translation>用法：file add 学号 文件 | file list 学号 | file save 学号 文件名 目标</translation>
    </message>
    <message>
        <source>There is no student with the number %1.</source>
        <translation>没有学号为 %1 的学生。</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>“%1”无法读取。</translation>
    </message>
    <message>
        <source>The student has no file of the name “%1”.</source>
        <translation>该生没有名为“%1”的文件。</translation>
    </message>
    <message>
        <source>“%1” is there already. Nothing was saved.</source>
        <translation>“%1”已存在，没有保存。</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>已添加 %1。</translation>
    </message>
    <message>
        <source>%1 was saved. The copy is not encrypted.</source>
        <translation>已另存 %1，副本没有加密。</translation>
    </message>
    <message>
        <source>not on this computer</source>
        <translation>不在本机</translation>
    </message>
    <message>
        <source>closed to your account</source>
        <translation>您的账号不能查看</translation>
    </message>
</context>
<context>
    <name>hk::roster::FloorList</name>
    <message>
        <source>Floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>living in / beds</source>
        <translation>在住/床位</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Floor %1</source>
        <translation>%1 层</translation>
    </message>
    <message>
        <source>No floor</source>
        <translation>未分楼层</translation>
    </message>
    <message>
        <source>%1, %2 of %3 beds taken</source>
        <translation>%1，%3 个床位已住 %2 个</translation>
    </message>
</context>
<context>
    <name>hk::roster::HistoryList</name>
    <message>
        <source>From – to</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
</context>
<context>
    <name>hk::roster::MapLegend</name>
    <message>
        <source>What the marks mean</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>free bed</source>
        <translation>空床</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已分配未入住</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>已离校</translation>
    </message>
</context>
<context>
    <name>hk::roster::MergeDialog</name>
    <message>
        <source>is the same as</source>
        <translation>与以下名称相同</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge “%1”</source>
        <translation>合并“%1”</translation>
    </message>
    <message>
        <source>All that stands on “%1” will stand on the name chosen here, and “%1” goes.</source>
        <translation>“%1”下的所有内容将归入这里选择的名称，“%1”随之删除。</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>“%1” is now “%2”.</source>
        <translation>“%1”已并入“%2”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>hk::roster::MoveDialog</name>
    <message>
        <source>Check in</source>
        <translation>办理入住</translation>
    </message>
    <message>
        <source>Book a bed</source>
        <translation>分配床位</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Transfer to another bed</source>
        <translation>调宿到另一张床</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>调宿</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>退宿</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>New bed</source>
        <translation>新床位</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>应入住日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Why this student may live there</source>
        <translation>特批原因</translation>
    </message>
    <message>
        <source>Reason or note</source>
        <translation>原因或备注</translation>
    </message>
    <message>
        <source>Without a bed now</source>
        <translation>目前没有床位</translation>
    </message>
    <message>
        <source>Booked: %1</source>
        <translation>已分配：%1</translation>
    </message>
    <message>
        <source>Lives in %1</source>
        <translation>现住 %1</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>日期无效。</translation>
    </message>
    <message>
        <source>%1 now lives in %2.</source>
        <translation>%1 已入住 %2。</translation>
    </message>
    <message>
        <source>The bed %2 is kept for %1.</source>
        <translation>已为 %1 保留床位 %2。</translation>
    </message>
    <message>
        <source>%1 has moved to %2.</source>
        <translation>%1 已调宿到 %2。</translation>
    </message>
    <message>
        <source>%1 has moved out.</source>
        <translation>%1 已退宿。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>hk::roster::Moves</name>
    <message>
        <source>Please give the day.</source>
        <translation>请填写日期。</translation>
    </message>
    <message>
        <source>This student is no longer in the data.</source>
        <translation>这名学生已不在数据中。</translation>
    </message>
    <message>
        <source>This room is no longer in the data.</source>
        <translation>这个房间已不在数据中。</translation>
    </message>
    <message>
        <source>%1 has left the school and cannot get a bed.</source>
        <translation>%1 已离校，不能再分配床位。</translation>
    </message>
    <message>
        <source>%1 already lives in %2. Transfer instead.</source>
        <translation>%1 已住在 %2，请办理调宿。</translation>
    </message>
    <message>
        <source>The bed %2 is booked for %1. Check in there, or cancel the booking first.</source>
        <translation>床位 %2 已分配给 %1。请在该床办理入住，或先取消分配。</translation>
    </message>
    <message>
        <source>No bed is booked for this student.</source>
        <translation>这名学生没有已分配的床位。</translation>
    </message>
    <message>
        <source>This student does not live in any room now.</source>
        <translation>这名学生目前没有住宿。</translation>
    </message>
    <message>
        <source>That is where the student lives already.</source>
        <translation>学生现在就住在这里。</translation>
    </message>
    <message>
        <source>The day is before the move-in on %1.</source>
        <translation>日期早于 %1 的入住日期。</translation>
    </message>
    <message>
        <source>The room %1 is closed or under repair.</source>
        <translation>房间 %1 已停用或在维修。</translation>
    </message>
    <message>
        <source>The room %1 has no place left.</source>
        <translation>房间 %1 已住满。</translation>
    </message>
    <message>
        <source>The bed is in another room.</source>
        <translation>床位在另一个房间。</translation>
    </message>
    <message>
        <source>The bed is blocked or under repair.</source>
        <translation>床位已停用或在维修。</translation>
    </message>
    <message>
        <source>The bed is taken by %1.</source>
        <translation>床位由 %1 住着。</translation>
    </message>
    <message>
        <source>The bed is booked for %1.</source>
        <translation>床位已分配给 %1。</translation>
    </message>
    <message>
        <source>Somebody lived in the bed until %1.</source>
        <translation>这张床到 %1 才空出。</translation>
    </message>
    <message>
        <source>The student lived elsewhere until %1.</source>
        <translation>这名学生到 %1 仍住在别处。</translation>
    </message>
    <message>
        <source>The room %1 is for men. To go on, give a reason.</source>
        <translation>房间 %1 为男生房间。如需继续，请填写原因。</translation>
    </message>
    <message>
        <source>The room %1 is for women. To go on, give a reason.</source>
        <translation>房间 %1 为女生房间。如需继续，请填写原因。</translation>
    </message>
</context>
<context>
    <name>hk::roster::Names</name>
    <message>
        <source>Please write a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>There is “%1” already. To make one of two, merge them.</source>
        <translation>已有“%1”。如需将两者合为一个，请使用合并。</translation>
    </message>
    <message>
        <source>Students, classes or buildings still belong to it, so it cannot be deleted. Nothing was changed.</source>
        <translation>其下还有学生、班级或楼栋，不能删除。未做任何更改。</translation>
    </message>
    <message>
        <source>Work that was passed to this department still names it, so it stays. Nothing was changed.</source>
        <translation>还有交给该部门的事项，不能删除。未做任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>More than %n entries stand on it, too many for one step. Merge the other way round; nothing was changed.</source>
        <translation>
            <numerusform>涉及超过 %n 条记录，一步无法完成。请反过来合并。未做任何更改。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::roster::NamesPage</name>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Merge with another…</source>
        <translation>与另一名称合并…</translation>
    </message>
    <message>
        <source>Communities, colleges, majors, classes and departments</source>
        <translation>社区、学院、专业、班级和部门</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Stands on it</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Community…</source>
        <translation>社区…</translation>
    </message>
    <message>
        <source>College…</source>
        <translation>学院…</translation>
    </message>
    <message>
        <source>Major…</source>
        <translation>专业…</translation>
    </message>
    <message>
        <source>Class…</source>
        <translation>班级…</translation>
    </message>
    <message>
        <source>Department…</source>
        <translation>承办部门…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln building(s)</source>
        <translation>
            <numerusform>%Ln 栋楼</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s)</source>
        <translation>
            <numerusform>%Ln 名学生</numerusform>
        </translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Colleges, majors and classes</source>
        <translation>学院、专业和班级</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>承办部门</translation>
    </message>
    <message>
        <source>Classes without a college</source>
        <translation>未归入学院的班级</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>修改%1</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Your account may not change this: %1.</source>
        <translation>您的账号没有更改“%1”的权限。</translation>
    </message>
</context>
<context>
    <name>hk::roster::Occupancy</name>
    <message>
        <source>men&apos;s buildings</source>
        <translation>男生楼</translation>
    </message>
    <message>
        <source>women&apos;s buildings</source>
        <translation>女生楼</translation>
    </message>
    <message>
        <source>mixed buildings</source>
        <translation>混合楼</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>College</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Rooms of several colleges</source>
        <translation>跨学院寝室</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>在住</translation>
    </message>
    <message>
        <source>Colleges</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Occupancy by %1</source>
        <translation>按%1统计的入住情况</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Living in</source>
        <translation>在住</translation>
    </message>
    <message>
        <source>Living in (%)</source>
        <translation>在住率 %</translation>
    </message>
    <message>
        <source>Beds</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已住</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空床</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Taken (%)</source>
        <translation>入住率 %</translation>
    </message>
    <message>
        <source>Beds taken</source>
        <translation>入住率</translation>
    </message>
    <message>
        <source>%1 is the fullest with %2 %, %3 the emptiest with %4 %</source>
        <translation>%1入住率最高，为 %2 %；%3最低，为 %4 %</translation>
    </message>
    <message>
        <source>%1 students</source>
        <translation>%1 名学生</translation>
    </message>
    <message>
        <source>%1 beds</source>
        <translation>%1 张床</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制表人</translation>
    </message>
    <message>
        <source>%1, no floor</source>
        <translation>%1 未分楼层</translation>
    </message>
</context>
<context>
    <name>hk::roster::OccupancyPage</name>
    <message>
        <source>By</source>
        <translation>按</translation>
    </message>
    <message>
        <source>building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>men and women</source>
        <translation>男女</translation>
    </message>
    <message>
        <source>college</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>rooms of several colleges</source>
        <translation>跨学院寝室</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>入住情况</translation>
    </message>
    <message>
        <source>No room has residents of several colleges</source>
        <translation>没有跨学院寝室</translation>
    </message>
    <message>
        <source>Figures will be shown here</source>
        <translation>这里会显示入住情况</translation>
    </message>
    <message>
        <source>Import the roster that the office keeps to see how full the buildings are.</source>
        <translation>导入现有的花名册，即可查看各楼栋的入住率。</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>导入花名册…</translation>
    </message>
    <message>
        <source>Beds taken</source>
        <translation>入住率</translation>
    </message>
    <message>
        <source>%1 of %2 beds</source>
        <translation>已住 %1，共 %2 张床</translation>
    </message>
    <message>
        <source>beds</source>
        <translation>张</translation>
    </message>
    <message>
        <source>of %1 beds</source>
        <translation>共 %1 张床</translation>
    </message>
    <message>
        <source>Free for men</source>
        <translation>男生空床</translation>
    </message>
    <message>
        <source>Free for women</source>
        <translation>女生空床</translation>
    </message>
    <message>
        <source>Rooms of several colleges</source>
        <translation>跨学院寝室</translation>
    </message>
    <message>
        <source>rooms</source>
        <translation>间</translation>
    </message>
    <message>
        <source>out of use: %1 beds</source>
        <translation>停用 %1 张床</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Your account shows no figures here</source>
        <translation>您的账号看不到这里的数据</translation>
    </message>
    <message>
        <source>Its roles give access to none of these records. Whoever administers the accounts can change that.</source>
        <translation>您的角色不包括这些记录，可请账号管理员调整。</translation>
    </message>
</context>
<context>
    <name>hk::roster::PersonRecords</name>
    <message>
        <source>Your account sees only a part of what is known of this student. Please ask somebody who may see all of it.</source>
        <translation>您的账号只能看到该生的部分信息，请让能看到全部信息的人提供。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Residencies</source>
        <translation>住宿记录</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason of the end</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>责任区</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>hk::roster::PlaceChoices</name>
    <message>
        <source>Please write building, room and bed, such as 3-502-2.</source>
        <translation>请填写楼栋、房间和床位，如 3-502-2。</translation>
    </message>
    <message>
        <source>There is no room %1.</source>
        <translation>没有房间 %1。</translation>
    </message>
    <message>
        <source>Several buildings have a room %1. Please write the building too.</source>
        <translation>有几栋楼都有房间 %1，请同时填写楼栋。</translation>
    </message>
    <message>
        <source>The room %1 has no bed %2.</source>
        <translation>房间 %1 没有 %2 床。</translation>
    </message>
</context>
<context>
    <name>hk::roster::PlaceField</name>
    <message>
        <source>Building-room-bed, such as 3-502-2</source>
        <translation>楼栋-房间-床位，如 3-502-2</translation>
    </message>
    <message>
        <source>Free beds (Down)</source>
        <translation>空床（↓）</translation>
    </message>
</context>
<context>
    <name>hk::roster::PlaceWork</name>
    <message>
        <source>New community</source>
        <translation>新建社区</translation>
    </message>
    <message>
        <source>Edit community</source>
        <translation>修改社区</translation>
    </message>
    <message>
        <source>New building</source>
        <translation>新建楼栋</translation>
    </message>
    <message>
        <source>Edit building</source>
        <translation>修改楼栋</translation>
    </message>
    <message>
        <source>New floor</source>
        <translation>新建楼层</translation>
    </message>
    <message>
        <source>Edit floor and its groups</source>
        <translation>修改楼层及其小组</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>新建房间</translation>
    </message>
    <message>
        <source>Edit room</source>
        <translation>修改房间</translation>
    </message>
    <message>
        <source>New bed</source>
        <translation>新建床位</translation>
    </message>
    <message>
        <source>Edit bed</source>
        <translation>修改床位</translation>
    </message>
    <message>
        <source>The place was deleted.</source>
        <translation>已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>hk::roster::Places</name>
    <message>
        <source>Other buildings</source>
        <translation>其他楼栋</translation>
    </message>
    <message>
        <source>Rooms, beds, residencies or posts still belong to this place, so it cannot be deleted. Nothing was changed.</source>
        <translation>此处仍有房间、床位、住宿记录或任职，不能删除，没有做任何改动。</translation>
    </message>
    <message>
        <source>Please give a number from 0 to 1000.</source>
        <translation>请填写 0 至 1000 的数字。</translation>
    </message>
    <message>
        <source>Please give a number from 1 to 200.</source>
        <translation>请填写 1 至 200 的数字。</translation>
    </message>
</context>
<context>
    <name>hk::roster::PostForm</name>
    <message>
        <source>Post</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Holder: a student, or anybody else by name</source>
        <translation>任职人：学生，或填写其他人的姓名</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>hk::roster::Posts</name>
    <message>
        <source>A building chief needs a building.</source>
        <translation>楼长需要指定楼栋。</translation>
    </message>
    <message>
        <source>A floor chief needs a floor.</source>
        <translation>层长需要指定楼层。</translation>
    </message>
    <message>
        <source>A room leader needs a room.</source>
        <translation>寝室长需要指定房间。</translation>
    </message>
    <message>
        <source>Please say which zone it is.</source>
        <translation>请填写责任区。</translation>
    </message>
    <message>
        <source>This post has ended already.</source>
        <translation>这项任职已结束。</translation>
    </message>
    <message>
        <source>Choose a student, or write a name beside.</source>
        <translation>请选择学生，或在旁边填写姓名。</translation>
    </message>
    <message>
        <source>Either a student or a name, not both.</source>
        <translation>学生和姓名只填一项。</translation>
    </message>
    <message>
        <source>The end is before the beginning.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
</context>
<context>
    <name>hk::roster::PostsPage</name>
    <message>
        <source>Post</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>End today</source>
        <translation>今天结束</translation>
    </message>
    <message>
        <source>Posts will be listed here</source>
        <translation>这里会显示任职</translation>
    </message>
    <message>
        <source>Building and floor chiefs, room leaders, zones and pioneer posts.</source>
        <translation>楼长、层长、寝室长、责任区和先锋岗。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) were deleted.</source>
        <translation>
            <numerusform>已删除 %Ln 项任职。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a post</source>
        <translation>请选择一项任职</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>任职人</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The post ends today.</source>
        <translation>这项任职今天结束。</translation>
    </message>
    <message>
        <source>%1 holds this post in the same days too.</source>
        <translation>%1 同一时段也任此职。</translation>
    </message>
</context>
<context>
    <name>hk::roster::Residencies</name>
    <message>
        <source>The end is before the beginning.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>Who lives there has no last day yet. Check out instead.</source>
        <translation>在住记录没有退宿日期，请办理退宿。</translation>
    </message>
    <message>
        <source>In these days the student lived in %1 (%2).</source>
        <translation>这段时间该学生住在 %1（%2）。</translation>
    </message>
    <message>
        <source>In these days %1 lived in the bed (%2).</source>
        <translation>这段时间该床位由%1居住（%2）。</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>hk::roster::ResidenciesPage</name>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>all residencies</source>
        <translation>全部住宿记录</translation>
    </message>
    <message>
        <source>Residencies will be listed here</source>
        <translation>这里会显示住宿记录</translation>
    </message>
    <message>
        <source>Who lives and lived where, since when and until when. Check somebody in, or import a roster.</source>
        <translation>谁住在哪里、从何时到何时。可办理入住，或导入花名册。</translation>
    </message>
    <message>
        <source>not arrived</source>
        <translation>已分配未入住</translation>
    </message>
    <message>
        <source>Everybody has arrived</source>
        <translation>全部已入住</translation>
    </message>
    <message>
        <source>not left</source>
        <translation>离校未退宿</translation>
    </message>
    <message>
        <source>Everybody who left has moved out</source>
        <translation>离校学生都已退宿</translation>
    </message>
    <message>
        <source>Those who have left the school and still hold a bed will be listed here.</source>
        <translation>已离校但仍占床位的学生会显示在这里。</translation>
    </message>
    <message>
        <source>Edit note and dates</source>
        <translation>修改备注和日期</translation>
    </message>
    <message>
        <source>The end is before the beginning.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>Those whose bed is booked for today or before and who have not come yet will be listed here.</source>
        <translation>已分配床位、应于今天或之前入住但尚未入住的学生会列在这里。</translation>
    </message>
</context>
<context>
    <name>hk::roster::ResidencyPanel</name>
    <message>
        <source>Who lived in this bed</source>
        <translation>这张床住过的人</translation>
    </message>
    <message>
        <source>Where this student lived</source>
        <translation>这名学生住过的地方</translation>
    </message>
    <message>
        <source>This bed</source>
        <translation>这张床</translation>
    </message>
    <message>
        <source>This student</source>
        <translation>这名学生</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>某一天</translation>
    </message>
    <message>
        <source>Choose a residency to see the history of its bed and its student.</source>
        <translation>选择一条住宿记录，查看该床和该学生的历史。</translation>
    </message>
    <message>
        <source>Check in…</source>
        <translation>入住…</translation>
    </message>
    <message>
        <source>Cancel booking</source>
        <translation>取消分配</translation>
    </message>
    <message>
        <source>The booking was cancelled.</source>
        <translation>已取消分配。</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>调宿…</translation>
    </message>
    <message>
        <source>Check out…</source>
        <translation>退宿…</translation>
    </message>
    <message>
        <source>This one lives here</source>
        <translation>裁定此人入住</translation>
    </message>
    <message>
        <source>%1 lives there; the other claims have ended.</source>
        <translation>已裁定 %1 入住，其余记录已结束。</translation>
    </message>
    <message>
        <source>Open student</source>
        <translation>打开学生</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>hk::roster::RoomGrid</name>
    <message>
        <source>Rooms and beds of the floor</source>
        <translation>本层的房间和床位</translation>
    </message>
</context>
<context>
    <name>hk::roster::RoomsDialog</name>
    <message>
        <source>“%1” is not a range of room numbers. Please write it as 501-524.</source>
        <translation>“%1”不是房间号范围，请写成 501-524。</translation>
    </message>
    <message>
        <source>Room %1 already exists. Nothing was made.</source>
        <translation>房间 %1 已存在，没有新建任何房间。</translation>
    </message>
    <message>
        <source>Make rooms</source>
        <translation>新建房间</translation>
    </message>
    <message>
        <source>New rooms</source>
        <translation>批量新建房间</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Room numbers</source>
        <translation>房间号</translation>
    </message>
    <message>
        <source>From–to, or several with commas. Floors are made from the numbers.</source>
        <translation>起-止，多段用逗号隔开。楼层由房间号得出。</translation>
    </message>
    <message>
        <source>Beds in each</source>
        <translation>每间床位数</translation>
    </message>
    <message>
        <source>Room type</source>
        <translation>房型</translation>
    </message>
    <message numerus="yes">
        <source>%Ln room(s)</source>
        <translation>
            <numerusform>%Ln 间房</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bed(s)</source>
        <translation>
            <numerusform>%Ln 张床</numerusform>
        </translation>
    </message>
    <message>
        <source>That is too much for one step. Please make them floor by floor.</source>
        <translation>一次太多，请逐层新建。</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>必填</translation>
    </message>
    <message numerus="yes">
        <source>%Ln room(s) were made.</source>
        <translation>
            <numerusform>已新建 %Ln 间房。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>hk::roster::RosterActions</name>
    <message>
        <source>New student</source>
        <translation>新建学生</translation>
    </message>
    <message>
        <source>Edit student</source>
        <translation>修改学生</translation>
    </message>
    <message>
        <source>Delete student</source>
        <translation>删除学生</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新建任职</translation>
    </message>
    <message>
        <source>Edit post</source>
        <translation>修改任职</translation>
    </message>
    <message>
        <source>Delete post</source>
        <translation>删除任职</translation>
    </message>
    <message>
        <source>Edit note and dates</source>
        <translation>修改备注和日期</translation>
    </message>
    <message>
        <source>New rooms…</source>
        <translation>批量新建房间…</translation>
    </message>
    <message>
        <source>Edit room</source>
        <translation>修改房间</translation>
    </message>
    <message>
        <source>Delete room</source>
        <translation>删除房间</translation>
    </message>
    <message>
        <source>Fill with demonstration data</source>
        <translation>装入演示数据</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>导入花名册…</translation>
    </message>
    <message>
        <source>Edit the selected rows together…</source>
        <translation>一起修改所选行…</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>办理入住</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>调宿…</translation>
    </message>
    <message>
        <source>Check out…</source>
        <translation>退宿…</translation>
    </message>
    <message>
        <source>Book a bed…</source>
        <translation>分配床位…</translation>
    </message>
    <message>
        <source>New building…</source>
        <translation>新建楼栋…</translation>
    </message>
    <message>
        <source>Writing demonstration data</source>
        <translation>正在写入演示数据</translation>
    </message>
    <message>
        <source>There are students in this file already. Demonstration data go into an empty file only; nothing was changed.</source>
        <translation>这个文件里已有学生。演示数据只能装入空文件，没有做任何改动。</translation>
    </message>
    <message>
        <source>Invented students and buildings are there to try everything with.</source>
        <translation>已装入虚构的学生和楼栋，可随意试用。</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新建名称</translation>
    </message>
    <message>
        <source>Edit name</source>
        <translation>修改名称</translation>
    </message>
    <message>
        <source>Delete name</source>
        <translation>删除名称</translation>
    </message>
    <message>
        <source>Swap beds…</source>
        <translation>对调床位…</translation>
    </message>
    <message>
        <source>Give the student their own data…</source>
        <translation>向学生提供本人信息…</translation>
    </message>
    <message>
        <source>Please choose a student first.</source>
        <translation>请先选择一名学生。</translation>
    </message>
    <message>
        <source>Everything about this student</source>
        <translation>该生的全部信息</translation>
    </message>
    <message>
        <source>Own data.xlsx</source>
        <translation>本人信息.xlsx</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the student&apos;s own data</source>
        <translation>正在写入本人信息</translation>
    </message>
    <message>
        <source>The student&apos;s own data were written to %1.</source>
        <translation>本人信息已写入 %1。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>hk::roster::RosterImporter</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, not in the file</source>
        <translation>%1，不在文件中</translation>
    </message>
    <message>
        <source>Roster of students and beds</source>
        <translation>学生住宿花名册</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing has changed.</source>
        <translation>导入已取消，没有做任何改动。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Identity numbers are kept encrypted, and their key is not open here.</source>
        <translation>身份证号须加密保存，但当前未打开密钥。</translation>
    </message>
    <message>
        <source>They are left out. Protect this desk with a password, in the settings, to import them.</source>
        <translation>身份证号不导入。请先在设置中用密码保护本工作台，再导入。</translation>
    </message>
    <message>
        <source>They are left out. Import the file once more after the next contact with the server, to add them.</source>
        <translation>这些号码未导入。连上服务器后再导入一次该文件即可补上。</translation>
    </message>
</context>
<context>
    <name>hk::roster::RosterPage</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>hk::roster::RosterPlan</name>
    <message>
        <source>The bed already belongs to %1 in %2; a bed has one resident.</source>
        <translation>%2的%1已占此床；一张床只住一人。</translation>
    </message>
    <message>
        <source>%1 (%2) lives in this bed, and the file does not move them out.</source>
        <translation>%1（%2）住在这张床，文件没有让其搬出。</translation>
    </message>
    <message numerus="yes">
        <source>Room %1 has %n bed(s), and all are taken.</source>
        <translation>
            <numerusform>房间 %1 有 %n 张床，已住满。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rooms stand with their building in front: %1 is read as %2.</source>
        <translation>房间号前带楼栋号：%1 按 %2 读取。</translation>
    </message>
    <message numerus="yes">
        <source>Room %1 has %n bed(s); this one is beyond.</source>
        <translation>
            <numerusform>房间 %1 有 %n 张床，此床超出。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a building for men.</source>
        <translation>%1为男生楼。</translation>
    </message>
    <message>
        <source>%1 is a building for women.</source>
        <translation>%1为女生楼。</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>row %1 of %2</source>
        <translation>“%2”第 %1 行</translation>
    </message>
    <message>
        <source>The name is masked, and the student is not known yet.</source>
        <translation>姓名被遮盖，而数据中还没有这名学生。</translation>
    </message>
    <message>
        <source>This number belongs to another student, %1.</source>
        <translation>这个学号属于另一名学生 %1。</translation>
    </message>
    <message>
        <source>The number already stands for another person in %1.</source>
        <translation>这个学号在%1已用于另一人。</translation>
    </message>
    <message>
        <source>The student already stands in %1, with another value: %2.</source>
        <translation>这名学生在%1已出现，“%2”的值不同。</translation>
    </message>
    <message>
        <source>The student number has %1 characters, the others have %2.</source>
        <translation>学号有 %1 位，其他学号为 %2 位。</translation>
    </message>
    <message>
        <source>The row goes in as it is.</source>
        <translation>按原样导入此行。</translation>
    </message>
    <message>
        <source>The file does not say which college this major belongs to.</source>
        <translation>文件没有写明这个专业属于哪个学院。</translation>
    </message>
    <message>
        <source>The student has not moved in yet.</source>
        <translation>这名学生尚未入住。</translation>
    </message>
    <message>
        <source>The row goes in without its place.</source>
        <translation>导入此行，不含住处。</translation>
    </message>
    <message>
        <source>The bed is booked for %1 (%2).</source>
        <translation>该床位已分配给%1（%2）。</translation>
    </message>
    <message>
        <source>The booking of %1 is cancelled.</source>
        <translation>%1 的床位分配随之取消。</translation>
    </message>
    <message>
        <source>Room %1 is for men.</source>
        <translation>%1 为男生房间。</translation>
    </message>
    <message>
        <source>Room %1 is for women.</source>
        <translation>%1 为女生房间。</translation>
    </message>
</context>
<context>
    <name>hk::roster::RosterUi</name>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Bed map</source>
        <translation>床位图</translation>
    </message>
    <message>
        <source>Residencies</source>
        <translation>住宿记录</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>入住情况</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>hk::roster::RowReader</name>
    <message>
        <source>The row goes in without this value.</source>
        <translation>导入此行，此值留空。</translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation>没有姓名。</translation>
    </message>
    <message>
        <source>The row goes in as %1.</source>
        <translation>按 %1 导入此行。</translation>
    </message>
    <message>
        <source>The name is masked.</source>
        <translation>姓名被遮盖。</translation>
    </message>
    <message>
        <source>A known name stays as it is.</source>
        <translation>已有的姓名保持不变。</translation>
    </message>
    <message>
        <source>The cell shows an error.</source>
        <translation>单元格是错误值。</translation>
    </message>
    <message>
        <source>This cannot be read as a date.</source>
        <translation>无法识别为日期。</translation>
    </message>
    <message>
        <source>The student has moved out of this place.</source>
        <translation>这名学生已从此处退宿。</translation>
    </message>
    <message>
        <source>The row goes in without its place.</source>
        <translation>导入此行，不含住处。</translation>
    </message>
    <message>
        <source>The row is left out.</source>
        <translation>拒绝此行。</translation>
    </message>
    <message numerus="yes">
        <source>%n blank cell(s) of room or building were filled in from the row above.</source>
        <translation>
            <numerusform>%n 个空白的房间或楼栋单元格已按上一行填入。</numerusform>
        </translation>
    </message>
    <message>
        <source>The value is masked.</source>
        <translation>此值被遮盖。</translation>
    </message>
    <message>
        <source>A known value stays as it is.</source>
        <translation>已有的值保持不变。</translation>
    </message>
    <message>
        <source>This is no known %1.</source>
        <translation>无法识别的%1。</translation>
    </message>
    <message>
        <source>There is a letter in place of a digit.</source>
        <translation>应为数字处是字母。</translation>
    </message>
    <message>
        <source>This cannot be read as an address.</source>
        <translation>无法识别为住处。</translation>
    </message>
    <message>
        <source>This cannot be read as a bed.</source>
        <translation>无法识别为床位。</translation>
    </message>
    <message>
        <source>The file does not say which building this room is in.</source>
        <translation>文件没有写明这个房间在哪栋楼。</translation>
    </message>
    <message>
        <source>It is taken as the student number.</source>
        <translation>按学号导入。</translation>
    </message>
    <message>
        <source>“%1” may be the national number, which is not the school&apos;s student number.</source>
        <translation>“%1”可能是全国学籍号，与本校学号不同。</translation>
    </message>
</context>
<context>
    <name>hk::roster::Rules</name>
    <message>
        <source>A bed has at most one resident</source>
        <translation>一张床最多住一人</translation>
    </message>
    <message>
        <source>A student lives in at most one place</source>
        <translation>一名学生最多住一处</translation>
    </message>
    <message>
        <source>A resident&apos;s bed stands in the resident&apos;s room</source>
        <translation>床位在所住房间内</translation>
    </message>
    <message>
        <source>A room&apos;s floor is in the room&apos;s building</source>
        <translation>房间的楼层在同一楼栋内</translation>
    </message>
    <message>
        <source>A current resident has no move-out date</source>
        <translation>在住的人没有退宿日期</translation>
    </message>
    <message>
        <source>A residency ends after it begins</source>
        <translation>住宿记录的结束不早于开始</translation>
    </message>
    <message>
        <source>No bed had two residents at the same time</source>
        <translation>同一张床不会同时住过两人</translation>
    </message>
    <message>
        <source>Nobody lived in two places at the same time</source>
        <translation>同一人不会同时住在两处</translation>
    </message>
    <message>
        <source>A room has no more residents than it holds</source>
        <translation>房间不超员</translation>
    </message>
    <message>
        <source>A post has one holder</source>
        <translation>每项任职有一名任职人</translation>
    </message>
    <message>
        <source>Residents suit the gender of their room, or a reason says why not</source>
        <translation>住宿学生的性别符合房间要求，或已填写例外原因</translation>
    </message>
</context>
<context>
    <name>hk::roster::Search</name>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>%1 of %2 beds taken</source>
        <translation>床位 %2，已住 %1</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>任职</translation>
    </message>
</context>
<context>
    <name>hk::roster::StudentFiles</name>
    <message>
        <source>The student has this file already, as “%1”.</source>
        <translation>该生已有此文件，名为“%1”。</translation>
    </message>
</context>
<context>
    <name>hk::roster::StudentForm</name>
    <message>
        <source>Person</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学籍</translation>
    </message>
    <message>
        <source>More</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Identity number: %1</source>
        <translation>身份证号：%1</translation>
    </message>
</context>
<context>
    <name>hk::roster::StudentPanel</name>
    <message>
        <source>Edit student (F2)</source>
        <translation>修改学生（F2）</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Where this student has lived</source>
        <translation>这名学生住过的地方</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改动内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Residencies</source>
        <translation>住宿</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Choose a student in the list to see everything about them here.</source>
        <translation>在列表中选择一名学生，这里会显示其全部信息。</translation>
    </message>
    <message>
        <source>Residencies %1</source>
        <translation>住宿 %1</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1（已撤销）</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Gender, ethnicity</source>
        <translation>性别 民族</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Home region</source>
        <translation>生源地</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>备用电话</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>Lives in</source>
        <translation>住宿</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学籍</translation>
    </message>
    <message>
        <source>College</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Major, grade</source>
        <translation>专业 年级</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>辅导员</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>校园卡号</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>Files of the student</source>
        <translation>该生的文件</translation>
    </message>
</context>
<context>
    <name>hk::roster::Students</name>
    <message>
        <source>A student needs a number.</source>
        <translation>学生需要学号。</translation>
    </message>
    <message>
        <source>A student needs a name.</source>
        <translation>学生需要姓名。</translation>
    </message>
    <message>
        <source>Another student already has the number %1. Nothing was changed.</source>
        <translation>学号 %1 已属于另一名学生，没有做任何改动。</translation>
    </message>
    <message>
        <source>This student has residencies or posts and cannot be deleted. Set the status to &quot;left&quot; instead; nothing was changed.</source>
        <translation>这名学生有住宿记录或任职，不能删除，没有做任何改动。请把状态改为“离校”。</translation>
    </message>
    <message>
        <source>A phone number has digits only.</source>
        <translation>电话号码只能是数字。</translation>
    </message>
    <message>
        <source>Please give the year, such as 2026.</source>
        <translation>请填写年份，如 2026。</translation>
    </message>
</context>
<context>
    <name>hk::roster::StudentsPage</name>
    <message>
        <source>Students will be listed here</source>
        <translation>这里会显示学生</translation>
    </message>
    <message>
        <source>Import the roster that the office keeps, or write a student in by hand.</source>
        <translation>请导入现有的花名册，或手工新建学生。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s)</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln student(s)</source>
        <translation>
            <numerusform>共 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>已删除 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln student(s) were deleted.</source>
        <translation>
            <numerusform>已删除 %Ln 名学生。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::roster::SwapDialog</name>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Changes beds with</source>
        <translation>对调对象</translation>
    </message>
    <message>
        <source>Swap beds</source>
        <translation>对调床位</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Why they may live there</source>
        <translation>性别例外原因</translation>
    </message>
    <message>
        <source>Reason or note</source>
        <translation>原因或备注</translation>
    </message>
    <message>
        <source>Lives in %1</source>
        <translation>现住 %1</translation>
    </message>
    <message>
        <source>This student does not live in any room now.</source>
        <translation>这名学生目前没有住宿。</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>日期无效。</translation>
    </message>
    <message>
        <source>%1 and %2 have changed beds.</source>
        <translation>%1 和 %2 已对调床位。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>hk::roster::Waiting</name>
    <message>
        <source>This student lives in another bed now. Check out there first; nothing was changed.</source>
        <translation>这名学生目前住在其他床位，请先在那里办理退宿。未做任何更改。</translation>
    </message>
</context>
<context>
    <name>hk::roster::WaitingPanel</name>
    <message>
        <source>Waiting for a bed</source>
        <translation>等待床位</translation>
    </message>
    <message>
        <source>Students waiting for a bed</source>
        <translation>等待床位的学生</translation>
    </message>
    <message>
        <source>Drag a name onto a free bed, or press Enter to choose one. A building of another gender asks for a reason.</source>
        <translation>把姓名拖到空床，或选中后按 Enter 选择床位。性别不符的楼栋会要求填写原因。</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>现住 %1</translation>
    </message>
    <message>
        <source>booked %1</source>
        <translation>已分配 %1</translation>
    </message>
</context>
<context>
    <name>hk::tickets::BoardBar</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>all that I look at</source>
        <translation>当前范围</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>我的</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <translation>
            <numerusform>%Ln 件逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln due today</source>
        <translation>
            <numerusform>%Ln 件今天到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep these filters…</source>
        <translation>保存当前筛选…</translation>
    </message>
    <message>
        <source>Forget the filters chosen here</source>
        <translation>删除这个筛选</translation>
    </message>
</context>
<context>
    <name>hk::tickets::BoardPage</name>
    <message>
        <source>No ticket fits the filters</source>
        <translation>没有符合筛选的工单</translation>
    </message>
    <message>
        <source>Other filters may show some.</source>
        <translation>换个筛选条件再看看。</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Open tickets will be shown here</source>
        <translation>这里会显示未办完的工单</translation>
    </message>
    <message>
        <source>Take what a student reports; the board says what is due next.</source>
        <translation>登记学生反映的诉求，看板会提示接下来要办什么。</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>未办完工单</translation>
    </message>
    <message>
        <source>The chosen tickets need different steps to get there. Move them one stage after the other.</source>
        <translation>所选工单需要不同的步骤才能到这一阶段，请按阶段分别移动。</translation>
    </message>
    <message>
        <source>The chosen tickets stand in different stages. Move them one stage after the other.</source>
        <translation>所选工单处于不同阶段，请按阶段分别移动。</translation>
    </message>
</context>
<context>
    <name>hk::tickets::BoardView</name>
    <message>
        <source>Board of the open tickets</source>
        <translation>未办完工单看板</translation>
    </message>
    <message>
        <source>Resolved, to follow up</source>
        <translation>已办结 待回访</translation>
    </message>
</context>
<context>
    <name>hk::tickets::CalendarPage</name>
    <message>
        <source>What falls due in the week</source>
        <translation>本周到期事项</translation>
    </message>
    <message>
        <source>The week before (Alt+Left)</source>
        <translation>上一周（Alt+左）</translation>
    </message>
    <message>
        <source>The week after (Alt+Right)</source>
        <translation>下一周（Alt+右）</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>What falls due</source>
        <translation>到期事项</translation>
    </message>
</context>
<context>
    <name>hk::tickets::Card</name>
    <message>
        <source>nobody yet</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>Urgent · %1</source>
        <translation>急 · %1</translation>
    </message>
    <message>
        <source>private</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>hk::tickets::CheckLines</name>
    <message>
        <source>Take a prepared list</source>
        <translation>套用检查清单</translation>
    </message>
    <message>
        <source>Check list</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Check list, %1 of %2</source>
        <translation>检查清单（%1/%2）</translation>
    </message>
</context>
<context>
    <name>hk::tickets::ClockList</name>
    <message>
        <source>How this came about: %1</source>
        <translation>这个时限怎么来的：%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>到期：%1</translation>
    </message>
</context>
<context>
    <name>hk::tickets::ClockRun</name>
    <message>
        <source>The office hours &quot;%1&quot; are missing. Set them in Settings.</source>
        <translation>缺少办公时间“%1”，请在“设置”里补上。</translation>
    </message>
</context>
<context>
    <name>hk::tickets::ColumnHead</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than the %n that the column should hold</source>
        <translation>
            <numerusform>已超过本列上限 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It should hold at most %n</source>
        <translation>
            <numerusform>本列上限 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>tickets in a column, and how many it should hold</comment>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>hk::tickets::Commands</name>
    <message>
        <source>There is no level “%1”.</source>
        <translation>没有“%1”这个层级。</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>“%1”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>Takes tickets in, lists and shows them, and takes their steps</source>
        <translation>登记、列出、查看工单，并办理各个步骤</translation>
    </message>
    <message>
        <source>Use: ticket new --place PLACE|--student NUMBER --category WORD --words TEXT | ticket list | ticket show NUMBER | ticket move NUMBER STEP | ticket explain NUMBER</source>
        <translation>用法：ticket new --place 地点|--student 学号 --category 类别 --words 内容 | ticket list | ticket show 编号 | ticket move 编号 步骤 | ticket explain 编号</translation>
    </message>
    <message>
        <source>There is no student with the number %1.</source>
        <translation>没有学号为 %1 的学生。</translation>
    </message>
    <message>
        <source>There is no category “%1”. There are: %2.</source>
        <translation>没有“%1”这个类别。现有：%2。</translation>
    </message>
    <message>
        <source>There is no department “%1”.</source>
        <translation>没有“%1”这个部门。</translation>
    </message>
    <message>
        <source>There is no step “%1”.</source>
        <translation>没有“%1”这个步骤。</translation>
    </message>
    <message>
        <source>There is no stage “%1”.</source>
        <translation>没有“%1”这个阶段。</translation>
    </message>
    <message>
        <source>“%1” is no date, such as 2026-11-20 or 2026-11-20T17:30.</source>
        <translation>“%1”不是日期，请写成 2026-11-20 或 2026-11-20T17:30。</translation>
    </message>
    <message>
        <source>%1 was opened.</source>
        <translation>已登记 %1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>hk::tickets::Course</name>
    <message>
        <source>A ticket that was accepted does not become new again. Use Undo, or push it back.</source>
        <translation>已受理的工单不能变回待受理。可以撤销，或者退单。</translation>
    </message>
    <message>
        <source>No single step leads from &quot;%1&quot; to &quot;%2&quot;.</source>
        <translation>没有一步能从“%1”到“%2”。</translation>
    </message>
    <message>
        <source>The ticket did not reach the stage &quot;%1&quot;. Nothing was changed.</source>
        <translation>工单没能到达“%1”阶段，未作任何改动。</translation>
    </message>
    <message>
        <source>%1 cannot take this step, and nothing was changed: %2</source>
        <translation>%1 不能这样移动，什么也没有改：%2</translation>
    </message>
</context>
<context>
    <name>hk::tickets::DeadlineIcs</name>
    <message>
        <source>%1 due: %2 %3</source>
        <translation>%1时限：%2 %3</translation>
    </message>
    <message>
        <source>Department: %1</source>
        <translation>承办部门：%1</translation>
    </message>
    <message>
        <source>Answered for by: %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message>
        <source>Deadlines of tickets</source>
        <translation>诉求工单时限</translation>
    </message>
    <message>
        <source>The file could not be written. Check that it is not open in another program and that there is space, then try again.</source>
        <translation>无法写入文件。请确认文件未在其他程序中打开、磁盘空间充足，然后重试。</translation>
    </message>
</context>
<context>
    <name>hk::tickets::DeadlineWords</name>
    <message>
        <source>Answer %1 late</source>
        <translation>响应逾期 %1</translation>
    </message>
    <message>
        <source>Check %1 late</source>
        <translation>核查逾期 %1</translation>
    </message>
    <message>
        <source>Progress %1 late</source>
        <translation>反馈逾期 %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>办结逾期 %1</translation>
    </message>
    <message>
        <source>Whole time %1 over</source>
        <translation>全程逾期 %1</translation>
    </message>
    <message>
        <source>Answer by %1 today</source>
        <translation>今天 %1 前响应</translation>
    </message>
    <message>
        <source>Check by %1 today</source>
        <translation>今天 %1 前核查</translation>
    </message>
    <message>
        <source>Progress by %1 today</source>
        <translation>今天 %1 前反馈</translation>
    </message>
    <message>
        <source>Resolve by %1 today</source>
        <translation>今天 %1 前办结</translation>
    </message>
    <message>
        <source>Whole time ends at %1 today</source>
        <translation>全程今天 %1 到期</translation>
    </message>
    <message>
        <source>Answer: %1 left</source>
        <translation>响应 还剩 %1</translation>
    </message>
    <message>
        <source>Check: %1 left</source>
        <translation>核查 还剩 %1</translation>
    </message>
    <message>
        <source>Progress: %1 left</source>
        <translation>反馈 还剩 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>Whole time: %1 left</source>
        <translation>全程 还剩 %1</translation>
    </message>
    <message numerus="yes">
        <source>Paused for %n day(s)</source>
        <translation>
            <numerusform>时限已停，等了 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused since today</source>
        <translation>时限今天起停</translation>
    </message>
    <message numerus="yes">
        <source>Follow-up owed for %n day(s)</source>
        <translation>
            <numerusform>回访已拖 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Resolved yesterday</source>
        <translation>昨天办结，待回访</translation>
    </message>
    <message>
        <source>Resolved today</source>
        <translation>今天办结，待回访</translation>
    </message>
    <message numerus="yes">
        <source>Ask again: %n day(s) waited</source>
        <translation>
            <numerusform>该追问了，已等 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask again today</source>
        <translation>今天该追问</translation>
    </message>
    <message>
        <source>Paused, ask again on %1</source>
        <translation>已暂停，%1 追问</translation>
    </message>
</context>
<context>
    <name>hk::tickets::Desk</name>
    <message>
        <source>Tickets overdue</source>
        <translation>逾期工单</translation>
    </message>
    <message>
        <source>Tickets due today</source>
        <translation>今天到期的工单</translation>
    </message>
    <message>
        <source>New tickets, not accepted</source>
        <translation>待受理工单</translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>未办完工单</translation>
    </message>
    <message>
        <source>tickets</source>
        <comment>unit</comment>
        <translation>件</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 件逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>Resolved tickets</source>
        <translation>办结工单</translation>
    </message>
    <message>
        <source>Resolved in time</source>
        <translation>按时办结</translation>
    </message>
</context>
<context>
    <name>hk::tickets::DueCommand</name>
    <message>
        <source>When a limit ends, and how that comes about</source>
        <translation>计算时限到何时为止，并说明如何得出</translation>
    </message>
    <message>
        <source>Use: due --opened 2026-02-13T10:00 --working-days N | --working-hours N | --hours N | --days N [--calendar FILE]</source>
        <translation>用法：due --opened 2026-02-13T10:00 --working-days N | --working-hours N | --hours N | --days N [--calendar 文件]</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
</context>
<context>
    <name>hk::tickets::DueModel</name>
    <message>
        <source>nothing falls due</source>
        <translation>没有到期事项</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier, not done</source>
        <translation>此前未办</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and day</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>%1, today</source>
        <translation>%1 · 今天</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a day, and how many</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>hk::tickets::Editing</name>
    <message>
        <source>A ticket needs a title.</source>
        <translation>工单需要标题。</translation>
    </message>
    <message>
        <source>This changes by a step of the ticket, not by an edit.</source>
        <translation>此项只能通过工单的步骤更改，不能直接编辑。</translation>
    </message>
    <message>
        <source>The two tickets are linked already.</source>
        <translation>这两件工单已经关联。</translation>
    </message>
    <message>
        <source>The two tickets are not linked.</source>
        <translation>这两件工单没有关联。</translation>
    </message>
    <message>
        <source>A ticket cannot be linked with itself.</source>
        <translation>工单不能与自身关联。</translation>
    </message>
    <message>
        <source>Somebody has worked on this ticket already, so it stays. Decline it with a reason instead; nothing was changed.</source>
        <translation>这件工单已有人办理，不能删除。可改为不予受理并说明理由；未作任何更改。</translation>
    </message>
    <message>
        <source>The ticket has this file already, as “%1”.</source>
        <translation>工单已有此文件，名为“%1”。</translation>
    </message>
    <message>
        <source>This ticket says who reported it, which you may not see, so it stays. Decline it with a reason instead; nothing was changed.</source>
        <translation>这件工单写明了反映人，您无权查看，所以不能删除。请写明理由不予受理；什么也没有改。</translation>
    </message>
</context>
<context>
    <name>hk::tickets::Explanation</name>
    <message>
        <source>The office hours &quot;%1&quot; are missing.</source>
        <translation>缺少办公时间“%1”。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>date and weekday</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step and reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 started on %2 (%3).</source>
        <translation>%1时限自 %2 起算（%3）。</translation>
    </message>
    <message>
        <source>The limit is %1: it ends at the close of office, and the day of the start does not count.</source>
        <translation>时限为 %1：起算当天不计，到最后一个工作日下班时截止。</translation>
    </message>
    <message>
        <source>The limit is %1: only hours in which the office is open count.</source>
        <translation>时限为 %1：只计办公时间。</translation>
    </message>
    <message>
        <source>The limit is %1 of the wall clock, nights and days off included.</source>
        <translation>时限为 %1：按自然时间连续计算，夜间和休息日也计入。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至 %2</translation>
    </message>
    <message>
        <source>%1 did not count: %2.</source>
        <translation>%1不计：%2。</translation>
    </message>
    <message>
        <source>%1: ran %2.</source>
        <translation>%1：计时 %2。</translation>
    </message>
    <message>
        <source>%1, a make-up workday</source>
        <translation>%1，调休上班</translation>
    </message>
    <message>
        <source>%1, a make-up workday for %2</source>
        <translation>%1，%2调休上班</translation>
    </message>
    <message>
        <source>%1: working day %2 of %3.</source>
        <translation>%1：第 %2 个工作日，共 %3 个。</translation>
    </message>
    <message>
        <source>%1 does not count: the day of the start.</source>
        <translation>%1不计：起算当天。</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>public holiday (%1)</source>
        <translation>法定节假日（%1）</translation>
    </message>
    <message>
        <source>Stands since %1 (%2).</source>
        <translation>自 %1 起停计（%2）。</translation>
    </message>
    <message>
        <source>Stood from %1 to %2 (%3).</source>
        <translation>%1 至 %2 停计（%3）。</translation>
    </message>
    <message>
        <source>Done on %1, too late: it was due on %2.</source>
        <translation>%1 完成，已超过 %2 的时限。</translation>
    </message>
    <message>
        <source>Done on %1, in time.</source>
        <translation>%1 完成，未超时限。</translation>
    </message>
    <message>
        <source>Ended undone on %1; it was due on %2.</source>
        <translation>%1 终止时仍未完成，时限为 %2。</translation>
    </message>
    <message>
        <source>Ended on %1 before it was due.</source>
        <translation>%1 终止，当时未到时限。</translation>
    </message>
    <message>
        <source>There is no due moment while the clock stands.</source>
        <translation>停计期间没有到期时间。</translation>
    </message>
    <message>
        <source>It was due on %1.</source>
        <translation>已于 %1 到期。</translation>
    </message>
    <message>
        <source>Due on %1.</source>
        <translation>%1 到期。</translation>
    </message>
    <message>
        <source>The rules changed; what was used before counts as %1 of %2.</source>
        <translation>时限规则有变：此前已用的折合 %1（共 %2）。</translation>
    </message>
    <message>
        <source>The rules changed; the whole limit counts anew from %1.</source>
        <translation>时限规则有变：自 %1 起按新时限重新计算。</translation>
    </message>
    <message>
        <source>Extended on %1 until %2.</source>
        <translation>%1 批准延期至 %2。</translation>
    </message>
    <message>
        <source>At first it was due on %1.</source>
        <translation>原定 %1 到期。</translation>
    </message>
    <message>
        <source>%1: working day %2, beyond the limit of %3.</source>
        <translation>%1：第 %2 个工作日，超出 %3 个。</translation>
    </message>
    <message>
        <source>It had stood as long as the rules let it, and ran on from %1.</source>
        <translation>暂停已达规则允许的最长时间，自 %1 起继续计时。</translation>
    </message>
</context>
<context>
    <name>hk::tickets::FigureActions</name>
    <message>
        <source>Export the ledger…</source>
        <translation>导出维修台账…</translation>
    </message>
    <message>
        <source>Save own deadlines for a calendar…</source>
        <translation>导出本人时限到日历…</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文字</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>导出维修台账</translation>
    </message>
    <message>
        <source>Tickets reported when?</source>
        <translation>导出哪段时间反映的工单？</translation>
    </message>
    <message>
        <source>Public: without persons, places and words, and without what is private</source>
        <translation>公开：不含人员、位置和文字内容，也不含保密工单</translation>
    </message>
    <message>
        <source>Internal: phones with their ends only</source>
        <translation>内部：电话只留首尾</translation>
    </message>
    <message>
        <source>Whole: everything just as it is</source>
        <translation>完整：原样导出</translation>
    </message>
    <message>
        <source>How much of personal data goes into the file?</source>
        <translation>文件中包含多少个人信息？</translation>
    </message>
    <message>
        <source>Ledger of tickets %1.xlsx</source>
        <translation>维修台账 %1.xlsx</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Save own deadlines</source>
        <translation>导出本人时限</translation>
    </message>
    <message>
        <source>Deadlines.ics</source>
        <translation>工单时限.ics</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历文件 (*.ics)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) written</source>
        <translation>
            <numerusform>已写入 %n 件工单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::FigureCharts</name>
    <message>
        <source>tickets</source>
        <translation>件</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Settled in time</source>
        <translation>按时办结率</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::FigureTexts</name>
    <message>
        <source>tickets</source>
        <translation>件</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Open at the end</source>
        <translation>期末在办</translation>
    </message>
    <message>
        <source>Resolution rate</source>
        <translation>诉求解决率</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>按时响应率</translation>
    </message>
    <message>
        <source>Settled in time</source>
        <translation>按时办结率</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>of 5</source>
        <translation>分（满分 5 分）</translation>
    </message>
    <message>
        <source>Rated 4 or 5</source>
        <translation>满意率（4～5 分）</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Pushed back</source>
        <translation>退单</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Repeat problems</source>
        <translation>重复诉求</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>工作小时</translation>
    </message>
    <message>
        <source>%1, median</source>
        <translation>%1办理时长中位数</translation>
    </message>
    <message>
        <source>%1, 9 of 10 within</source>
        <translation>%1办理时长（90% 以内）</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Opened %1, resolved %2</source>
        <translation>收到 %1 件，办结 %2 件</translation>
    </message>
    <message>
        <source>Opened %1, as many as the week before; resolved %2</source>
        <translation>收到 %1 件，与前一周持平；办结 %2 件</translation>
    </message>
    <message>
        <source>Opened %1, %2 more than the week before; resolved %3</source>
        <translation>收到 %1 件，比前一周多 %2 件；办结 %3 件</translation>
    </message>
    <message>
        <source>Opened %1, %2 fewer than the week before; resolved %3</source>
        <translation>收到 %1 件，比前一周少 %2 件；办结 %3 件</translation>
    </message>
    <message>
        <source>Nothing was reported</source>
        <translation>没有收到诉求</translation>
    </message>
    <message>
        <source>Most of all: %1, %2 of %3</source>
        <translation>最多的是“%1”：%3 件中占 %2 件</translation>
    </message>
    <message>
        <source>Nothing has come to its limit yet</source>
        <translation>尚无工单到达时限</translation>
    </message>
    <message>
        <source>All were settled in time</source>
        <translation>全部按时办结</translation>
    </message>
    <message>
        <source>Least in time: %1, %2</source>
        <translation>按时办结率最低：%1，%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>hk::tickets::FiguresPage</name>
    <message>
        <source>Figures will be shown here</source>
        <translation>这里会显示工单统计</translation>
    </message>
    <message>
        <source>As soon as tickets are taken in, this page counts how they are answered.</source>
        <translation>登记工单后，这里会统计办理情况。</translation>
    </message>
    <message>
        <source>Working hours by level</source>
        <translation>各层级办理时长（工作小时）</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>9 of 10</source>
        <translation>90% 以内</translation>
    </message>
    <message>
        <source>Repeat problems within 60 days</source>
        <translation>60 天内的重复诉求</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>The same again within 60 days</source>
        <translation>60 天内的重复诉求</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>上期 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Figures of tickets</source>
        <translation>工单统计</translation>
    </message>
</context>
<context>
    <name>hk::tickets::FiguresReport</name>
    <message>
        <source>Period: %1</source>
        <translation>统计时段：%1</translation>
    </message>
    <message>
        <source>Of: %1</source>
        <translation>范围：%1</translation>
    </message>
    <message>
        <source>Made by %1, %2</source>
        <translation>制表：%1，%2</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Tickets of students</source>
        <translation>学生诉求工单统计</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>More or less</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>In and out by week</source>
        <translation>每周收到与办结</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>件</translation>
    </message>
    <message>
        <source>Resolved by now</source>
        <translation>其中已办结</translation>
    </message>
    <message>
        <source>Resolution rate</source>
        <translation>诉求解决率</translation>
    </message>
    <message>
        <source>Limits run out or kept</source>
        <translation>已到时限</translation>
    </message>
    <message>
        <source>Of these in time</source>
        <translation>其中按时</translation>
    </message>
    <message>
        <source>Settled in time</source>
        <translation>按时办结率</translation>
    </message>
    <message>
        <source>Nothing was reported in this period.</source>
        <translation>这一时段没有收到诉求。</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>By category, building and department</source>
        <translation>按类别、楼栋、承办部门</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>By building</source>
        <translation>按楼栋</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>按承办部门</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>承办部门</translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation>热点</translation>
    </message>
    <message>
        <source>Repeat problems and busiest rooms</source>
        <translation>重复诉求与高频房间</translation>
    </message>
    <message>
        <source>The same again within 60 days</source>
        <translation>60 天内同房间同类别的重复诉求</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Reported again</source>
        <translation>重复件数</translation>
    </message>
    <message>
        <source>Nothing was reported again.</source>
        <translation>没有重复诉求。</translation>
    </message>
    <message>
        <source>Busiest rooms</source>
        <translation>诉求最多的房间</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>指标含义</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>reported in the period; what was merged into another counts once</source>
        <translation>时段内反映的诉求；已合并的工单只计一次</translation>
    </message>
    <message>
        <source>resolved in the period, whenever it was reported</source>
        <translation>时段内办结的工单，不论何时反映</translation>
    </message>
    <message>
        <source>of what was opened in the period, what is resolved by now</source>
        <translation>时段内收到的工单中，截至目前已办结的比例</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>按时响应率</translation>
    </message>
    <message>
        <source>of what was opened in the period and has been answered or is late, what had its first answer in time</source>
        <translation>时段内收到、已响应或已超响应时限的工单中，按时响应的比例</translation>
    </message>
    <message>
        <source>of what was resolved in the period, what was resolved within its limit; old ledgers have no limits</source>
        <translation>时段内办结的工单中，在时限内办结的比例；由旧台账导入的没有时限，不计入</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>mean of the ratings given in the period, 1 to 5; every rating counts</source>
        <translation>时段内回访评分（1～5 分）的平均值，每次评分都计入</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>next rounds begun in the period, by hand or by a rating of 1 or 2</source>
        <translation>时段内重新办理的轮次，含人工重开和评分为 1、2 分的</translation>
    </message>
    <message>
        <source>Pushed back</source>
        <translation>退单</translation>
    </message>
    <message>
        <source>how often a department gave a ticket back in the period</source>
        <translation>时段内承办部门退回工单的次数</translation>
    </message>
    <message>
        <source>Repeat problems</source>
        <translation>重复诉求</translation>
    </message>
    <message>
        <source>reported in the period from a room that had reported the same category within 60 days</source>
        <translation>时段内反映，且同一房间 60 天内反映过同类问题的诉求</translation>
    </message>
    <message>
        <source>Median, 9 of 10</source>
        <translation>中位数、90%</translation>
    </message>
    <message>
        <source>open office hours that each level had what was resolved in the period, without the waiting</source>
        <translation>时段内办结的工单在各层级办理的工作小时数，不含等待时间</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>制表时间：%1</translation>
    </message>
</context>
<context>
    <name>hk::tickets::HistoryLines</name>
    <message>
        <source>Passed up by the clock: %1</source>
        <translation>到时限自动升级：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step and what it is about</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Dispatched to %1</source>
        <translation>转办至%1</translation>
    </message>
    <message>
        <source>Dispatched to %1, %2</source>
        <translation>转办至%1，%2</translation>
    </message>
    <message>
        <source>Handed over to %1</source>
        <translation>移交给%1</translation>
    </message>
    <message>
        <source>%1 helps</source>
        <translation>%1 协办</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation>并入 %1</translation>
    </message>
    <message>
        <source>%1 was split off</source>
        <translation>拆出 %1</translation>
    </message>
    <message>
        <source>Split off from %1</source>
        <translation>从 %1 拆出</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>not solved</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>%1 of 5</source>
        <translation>%1 分（满分 5 分）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a follow-up</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1, ask again on %2</source>
        <translation>%1，%2 追问</translation>
    </message>
    <message>
        <source>by rule “%1”</source>
        <translation>按规则“%1”自动办理</translation>
    </message>
</context>
<context>
    <name>hk::tickets::Intake</name>
    <message>
        <source>Say where it is, or who reports it.</source>
        <translation>请填写地点，或填写反映人。</translation>
    </message>
    <message>
        <source>Choose the category.</source>
        <translation>请选择类别。</translation>
    </message>
    <message>
        <source>Write what it is about.</source>
        <translation>请填写反映内容。</translation>
    </message>
    <message>
        <source>Say how it was reported.</source>
        <translation>请选择来源。</translation>
    </message>
    <message>
        <source>Choose the priority.</source>
        <translation>请选择优先级。</translation>
    </message>
    <message>
        <source>The category “%1” takes no new tickets any more. Choose another one.</source>
        <translation>类别“%1”已停用，不再接收新工单。请另选类别。</translation>
    </message>
    <message>
        <source>Choose how urgent it is.</source>
        <translation>请选择紧急程度。</translation>
    </message>
    <message>
        <source>Choose whom it concerns.</source>
        <translation>请选择影响范围。</translation>
    </message>
</context>
<context>
    <name>hk::tickets::IntakeDialog</name>
    <message>
        <source>Private: only those who work on it see what it is about</source>
        <translation>保密：只有办理人能看到内容</translation>
    </message>
    <message>
        <source>Save the ticket</source>
        <translation>保存工单</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Place or student</source>
        <translation>地点或学生</translation>
    </message>
    <message>
        <source>What it is about; the first sentence becomes the title</source>
        <translation>反映内容（第一句作为标题）</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>More: who reports, priority, handler, photographs</source>
        <translation>更多：反映人、优先级、负责人、照片</translation>
    </message>
    <message>
        <source>Who reports</source>
        <translation>反映人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Dispatch at once to</source>
        <translation>直接转办给</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Photographs and papers</source>
        <translation>照片和材料</translation>
    </message>
    <message>
        <source>Known place</source>
        <translation>已知地点</translation>
    </message>
    <message>
        <source>No known place; it stays as words</source>
        <translation>没有这个地点，按文字记录</translation>
    </message>
    <message>
        <source>Usually goes to: %1</source>
        <translation>通常转给：%1</translation>
    </message>
    <message>
        <source>The files are still being taken in. Please wait a moment.</source>
        <translation>文件还在收存，请稍等。</translation>
    </message>
    <message>
        <source>The ticket was saved.</source>
        <translation>工单已保存。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Reported again: %1</source>
        <translation>再次反映：%1</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开？</translation>
    </message>
    <message>
        <source>What you typed here will be lost.</source>
        <translation>这里填写的内容将会丢失。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>What you typed here at %1 was not saved.</source>
        <translation>%1 填写的内容没有保存。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>找回</translation>
    </message>
    <message>
        <source>This is a student&apos;s name. Choose the student from the list, or give a place.</source>
        <translation>这是学生姓名，请从列表中选择该学生，或填写地点。</translation>
    </message>
    <message>
        <source>Added to %1.</source>
        <translation>已并入 %1。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>hk::tickets::Integrity</name>
    <message>
        <source>Every ticket tells how it was opened</source>
        <translation>每件工单都有登记记录</translation>
    </message>
    <message>
        <source>Every ticket stands in a stage</source>
        <translation>每件工单都处于某个阶段</translation>
    </message>
    <message>
        <source>A ticket&apos;s room and floor are in its building</source>
        <translation>工单的房间和楼层属于所填楼栋</translation>
    </message>
    <message>
        <source>A step that was taken back is there</source>
        <translation>被撤回的步骤都存在</translation>
    </message>
</context>
<context>
    <name>hk::tickets::LedgerExport</name>
    <message>
        <source>Your account may not export. Nothing was exported.</source>
        <translation>您的账号无权导出，没有导出任何内容。</translation>
    </message>
    <message>
        <source>Your account may export personal data masked only. Please choose the level “internal”.</source>
        <translation>您的账号只能导出遮盖后的个人信息，请选择“内部”级别。</translation>
    </message>
    <message>
        <source>whole, nothing is masked</source>
        <translation>完整，不遮盖</translation>
    </message>
    <message>
        <source>internal: phones masked</source>
        <translation>内部：电话已遮盖</translation>
    </message>
    <message>
        <source>public: without persons, places and words, and without what is private</source>
        <translation>公开：不含反映人，也不含诉求内容</translation>
    </message>
    <message>
        <source>Ledger of</source>
        <translation>台账时段</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Exported by</source>
        <translation>导出人</translation>
    </message>
    <message>
        <source>Exported at</source>
        <translation>导出时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>维修台账</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>导出已取消，没有写入文件。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>hk::tickets::LedgerFields</name>
    <message>
        <source>Ticket number</source>
        <translation>工单编号</translation>
    </message>
    <message>
        <source>Reported at</source>
        <translation>反映时间</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>反映人</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>诉求类别</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>诉求内容</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>是否保密</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>受理人</translation>
    </message>
    <message>
        <source>Accepted at</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>承办部门</translation>
    </message>
    <message>
        <source>Dispatched at</source>
        <translation>转办时间</translation>
    </message>
    <message>
        <source>Answered for by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Work began at</source>
        <translation>上门时间</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Material and cost</source>
        <translation>材料/费用</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>回访情况</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>very satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
</context>
<context>
    <name>hk::tickets::LedgerImporter</name>
    <message>
        <source>Ledger of repairs and complaints</source>
        <translation>维修与诉求台账</translation>
    </message>
</context>
<context>
    <name>hk::tickets::LedgerItems</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>hk::tickets::LedgerPlan</name>
    <message>
        <source>What it is about is withheld, and the ticket is not known yet.</source>
        <translation>诉求内容被遮盖，而数据中还没有这件工单。</translation>
    </message>
    <message>
        <source>This number already stands in row %1, with something else.</source>
        <translation>第 %1 行已有这个编号，但内容不同。</translation>
    </message>
    <message>
        <source>This number belongs to another ticket, reported on %1.</source>
        <translation>这个编号属于另一件工单（%1 反映）。</translation>
    </message>
    <message>
        <source>The ticket is worked on here; what has happened to it is not taken from a file.</source>
        <translation>这件工单正在本系统办理，办理过程不由文件改写。</translation>
    </message>
    <message>
        <source>The ticket is private, and you are not among those who handle it.</source>
        <translation>这是保密工单，您不是经办人员。</translation>
    </message>
    <message>
        <source>The value stays as it is.</source>
        <translation>保留原值。</translation>
    </message>
    <message>
        <source>This place is not known.</source>
        <translation>数据中没有这个地点。</translation>
    </message>
    <message>
        <source>It goes in as it is written.</source>
        <translation>按原文导入。</translation>
    </message>
    <message>
        <source>Nobody in the roster is meant for certain.</source>
        <translation>无法确定是花名册中的哪一名学生。</translation>
    </message>
    <message>
        <source>The name goes in as it is written.</source>
        <translation>姓名按原文导入。</translation>
    </message>
    <message>
        <source>This department is new.</source>
        <translation>这是新的部门。</translation>
    </message>
    <message>
        <source>It is added.</source>
        <translation>将新增该部门。</translation>
    </message>
    <message>
        <source>This department is not known.</source>
        <translation>数据中没有这个部门。</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) have this number here; which one is meant is not clear.</source>
        <translation>
            <numerusform>本系统有 %n 件工单使用这个编号，无法确定是哪一张。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::LedgerReader</name>
    <message>
        <source>This is withheld in the file.</source>
        <translation>文件中此值被遮盖。</translation>
    </message>
    <message>
        <source>A known value stays as it is.</source>
        <translation>已有的值保持不变。</translation>
    </message>
    <message>
        <source>Material and cost: %1</source>
        <translation>材料/费用：%1</translation>
    </message>
    <message>
        <source>The row does not say what it is about.</source>
        <translation>此行没有诉求内容。</translation>
    </message>
    <message>
        <source>The value is masked.</source>
        <translation>此值被遮盖。</translation>
    </message>
    <message>
        <source>It goes in as %1.</source>
        <translation>按 %1 导入。</translation>
    </message>
    <message>
        <source>This is no known category.</source>
        <translation>无法识别的类别。</translation>
    </message>
    <message>
        <source>The row goes in as “%1”.</source>
        <translation>按“%1”导入此行。</translation>
    </message>
    <message>
        <source>This is no known %1.</source>
        <translation>无法识别的%1。</translation>
    </message>
    <message>
        <source>This is neither yes nor no.</source>
        <translation>应填“是”或“否”。</translation>
    </message>
    <message>
        <source>This is no known stage.</source>
        <translation>无法识别的办理情况。</translation>
    </message>
    <message>
        <source>The stage is told by the times.</source>
        <translation>按各项时间判断办理情况。</translation>
    </message>
    <message>
        <source>This is no known satisfaction.</source>
        <translation>无法识别的满意度。</translation>
    </message>
    <message>
        <source>The row does not say when it was reported.</source>
        <translation>此行没有反映时间。</translation>
    </message>
    <message>
        <source>This cannot be read as a time.</source>
        <translation>无法识别为时间。</translation>
    </message>
    <message>
        <source>The row has a time of the end, but by its stage it is not done.</source>
        <translation>此行有办结时间，但办理情况并非办结。</translation>
    </message>
    <message>
        <source>Only what is done can have been rated.</source>
        <translation>只有已办结的诉求才有满意度。</translation>
    </message>
    <message>
        <source>The row does not say when it was done.</source>
        <translation>此行没有办结时间。</translation>
    </message>
    <message>
        <source>It is done at the last time that is known of it.</source>
        <translation>以已知的最后时间作为办结时间。</translation>
    </message>
    <message>
        <source>This time does not fit the others: steps follow one another.</source>
        <translation>这个时间与其他时间的先后不符。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) tell only the day of the report; it counts from its beginning.</source>
        <translation>
            <numerusform>%n 行只有反映日期没有时刻，按当天零点计。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::LikeList</name>
    <message numerus="yes">
        <source>%n ticket(s) of this place and category may be about the same thing.</source>
        <translation>
            <numerusform>同一地点、同一类别有 %n 件工单，可能是同一件事。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to this one instead</source>
        <translation>并入这一件</translation>
    </message>
    <message>
        <source>Add to %1 instead</source>
        <translation>并入 %1</translation>
    </message>
</context>
<context>
    <name>hk::tickets::ListPage</name>
    <message>
        <source>Tickets will be listed here</source>
        <translation>这里会列出工单</translation>
    </message>
    <message>
        <source>Take what a student reports, or bring the ledger that was kept so far.</source>
        <translation>登记学生反映的诉求，或者导入原有台账。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln ticket(s)</source>
        <translation>
            <numerusform>共 %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hk::tickets::PeriodBar</name>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>The week before (Alt+Left)</source>
        <translation>上一周（Alt+←）</translation>
    </message>
    <message>
        <source>The week after (Alt+Right)</source>
        <translation>下一周（Alt+→）</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>own days</source>
        <translation>自选日期</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>hk::tickets::PersonRecords</name>
    <message>
        <source>Tickets</source>
        <translation>诉求工单</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>办结时间</translation>
    </message>
</context>
<context>
    <name>hk::tickets::PriorityFields</name>
    <message>
        <source>How soon</source>
        <translation>紧急度</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>影响范围</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Why another priority</source>
        <translation>改用其他优先级的理由</translation>
    </message>
    <message>
        <source>Say why it is another priority than usual.</source>
        <translation>请说明为什么不用默认的优先级。</translation>
    </message>
</context>
<context>
    <name>hk::tickets::Privacy</name>
    <message>
        <source>This ticket is private: whoever answers for it works on it. Take it over or have it handed over first.</source>
        <translation>这是保密工单，由其负责人办理；请先受理，或请人移交给您。</translation>
    </message>
    <message>
        <source>(private)</source>
        <translation>（保密）</translation>
    </message>
</context>
<context>
    <name>hk::tickets::PublicPage</name>
    <message>
        <source>Lines of the public sheet</source>
        <translation>公示内容</translation>
    </message>
    <message>
        <source>Nothing to publish for this week</source>
        <translation>这一周没有可公示的内容</translation>
    </message>
    <message>
        <source>What is reported or resolved in the week stands here, without names, phones and rooms.</source>
        <translation>这里列出一周内收到或办结的诉求，不含姓名、电话和房间。</translation>
    </message>
    <message>
        <source>The public sheet was copied as text.</source>
        <translation>公示内容已复制为文字。</translation>
    </message>
    <message>
        <source>Public sheet</source>
        <translation>每周公示</translation>
    </message>
    <message>
        <source>Public sheet of tickets</source>
        <translation>工单每周公示</translation>
    </message>
</context>
<context>
    <name>hk::tickets::PublicReport</name>
    <message>
        <source>Reported this week: %1, of which resolved: %2 (%3). Resolved in all: %4; still open: %5.</source>
        <translation>本周收到诉求 %1 件，其中已办结 %2 件（%3）；本周共办结 %4 件，目前在办 %5 件。</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>工单编号</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>反映日期</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>承办部门</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Resolved on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Nothing was reported or resolved this week.</source>
        <translation>本周没有收到或办结的诉求。</translation>
    </message>
    <message>
        <source>Public sheet</source>
        <translation>每周公示</translation>
    </message>
    <message>
        <source>How students&apos; tickets stand</source>
        <translation>学生诉求办理情况公示</translation>
    </message>
    <message>
        <source>Week: %1</source>
        <translation>公示周次：%1</translation>
    </message>
    <message>
        <source>Without names, phones and rooms, and without what is private. As of %1.</source>
        <translation>不含姓名、电话和房间，也不含保密诉求。截至 %1。</translation>
    </message>
</context>
<context>
    <name>hk::tickets::ReportCommand</name>
    <message numerus="yes">
        <source>%1 was written, about %n ticket(s).</source>
        <translation>
            <numerusform>已写入 %1，涉及 %n 件工单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes the figures of a week, the public sheet, the ledger or the deadlines of tickets</source>
        <translation>导出一周工单统计、每周公示、维修台账或时限日历</translation>
    </message>
    <message>
        <source>There is no report “%1”. There are: tickets, public, ledger, deadlines.</source>
        <translation>没有名为“%1”的报表。可用：tickets、public、ledger、deadlines。</translation>
    </message>
    <message>
        <source>Say which file to write, with --out FILE.</source>
        <translation>请用 --out 文件名 指定要写入的文件。</translation>
    </message>
    <message>
        <source>“%1” is no week, such as 2026-W46.</source>
        <translation>“%1”不是周次，应如 2026-W46。</translation>
    </message>
    <message>
        <source>“%1” is no day, such as 2026-11-20.</source>
        <translation>“%1”不是日期，应如 2026-11-20。</translation>
    </message>
    <message>
        <source>“%1” is no level: whole, internal or public.</source>
        <translation>“%1”不是级别，可用 whole、internal、public。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
</context>
<context>
    <name>hk::tickets::Search</name>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
</context>
<context>
    <name>hk::tickets::StarField</name>
    <message>
        <source>1 · very unhappy</source>
        <translation>1 · 很不满意</translation>
    </message>
    <message>
        <source>2 · unhappy</source>
        <translation>2 · 不满意</translation>
    </message>
    <message>
        <source>3 · fair</source>
        <translation>3 · 一般</translation>
    </message>
    <message>
        <source>4 · happy</source>
        <translation>4 · 满意</translation>
    </message>
    <message>
        <source>5 · very happy</source>
        <translation>5 · 非常满意</translation>
    </message>
    <message>
        <source>not rated yet</source>
        <translation>尚未评分</translation>
    </message>
</context>
<context>
    <name>hk::tickets::StepDialog</name>
    <message>
        <source>The other ticket</source>
        <translation>另一件工单</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step, and the ticket</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>承办部门</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>等待什么</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>To which level</source>
        <translation>升到哪一级</translation>
    </message>
    <message>
        <source>Empty: the next one up</source>
        <translation>留空为上一级</translation>
    </message>
    <message>
        <source>Type its number, or words of its title</source>
        <translation>输入工单号或标题中的字</translation>
    </message>
    <message>
        <source>Prepared words</source>
        <translation>常用答复</translation>
    </message>
    <message>
        <source>Is it solved for the student?</source>
        <translation>学生的问题解决了吗？</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Not solved</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>How the student rates it</source>
        <translation>学生评分</translation>
    </message>
    <message>
        <source>Keys 1 to 5. A rating of 1 or 2, or not solved, opens the next round.</source>
        <translation>按数字键 1 到 5。评 1、2 分或未解决，将重开下一轮。</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>必填。</translation>
    </message>
    <message>
        <source>Nobody who works on tickets here is called “%1” yet. Save once more if the name is right.</source>
        <translation>还没有叫“%1”的经办人。姓名无误的话，请再保存一次。</translation>
    </message>
</context>
<context>
    <name>hk::tickets::StepForm</name>
    <message>
        <source>What they should know</source>
        <translation>需要对方知道的</translation>
    </message>
    <message>
        <source>Who answers for it from now on</source>
        <translation>移交给谁</translation>
    </message>
    <message>
        <source>Who helps</source>
        <translation>协办人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>The ticket that goes on</source>
        <translation>并入哪件工单</translation>
    </message>
    <message>
        <source>What the new ticket is about</source>
        <translation>拆出的内容</translation>
    </message>
    <message>
        <source>Why later</source>
        <translation>为什么稍后</translation>
    </message>
    <message>
        <source>Remind me again on</source>
        <translation>到哪天再提醒</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注内容</translation>
    </message>
    <message>
        <source>What they are to do</source>
        <translation>办理要求</translation>
    </message>
    <message>
        <source>Person there</source>
        <translation>部门经办人</translation>
    </message>
    <message>
        <source>Why it goes back</source>
        <translation>退单理由</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>核查情况</translation>
    </message>
    <message>
        <source>What exactly is missing</source>
        <translation>具体等什么</translation>
    </message>
    <message>
        <source>Why it goes up</source>
        <translation>升级原因</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办了什么</translation>
    </message>
    <message>
        <source>How the student was asked, and what they said</source>
        <translation>怎么回访的，学生怎么说</translation>
    </message>
    <message>
        <source>Who was asked, if not who reported it</source>
        <translation>回访了谁（不是反映人本人时填写）</translation>
    </message>
    <message>
        <source>Why it is opened again</source>
        <translation>重开原因</translation>
    </message>
    <message>
        <source>Why it is not taken on</source>
        <translation>不予受理的理由</translation>
    </message>
    <message>
        <source>Answer to the student</source>
        <translation>给学生的答复</translation>
    </message>
    <message>
        <source>What the student was told</source>
        <translation>告知学生的进展</translation>
    </message>
    <message>
        <source>Proposed answer</source>
        <translation>拟答复内容</translation>
    </message>
    <message>
        <source>What should be changed</source>
        <translation>需要修改的地方</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>New limit</source>
        <translation>延期到</translation>
    </message>
    <message>
        <source>New limit, if another than was asked for</source>
        <translation>延期到（与申请不同时填写）</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation>追问日期</translation>
    </message>
    <message>
        <source>Why another priority</source>
        <translation>调整优先级的理由</translation>
    </message>
</context>
<context>
    <name>hk::tickets::StepHistory</name>
    <message>
        <source>%1 · %2</source>
        <comment>a step, and who took it</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (taken back)</source>
        <translation>%1（已撤回）</translation>
    </message>
</context>
<context>
    <name>hk::tickets::StepOrder</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n 件工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Tie to another ticket</source>
        <translation>关联工单</translation>
    </message>
    <message>
        <source>The ticket could not be split.</source>
        <translation>工单未能拆分。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a step that was taken, and the ticket</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The usual office hours make no sense. Set them in Settings.</source>
        <translation>默认办公时间填写有误，请在设置中改正。</translation>
    </message>
</context>
<context>
    <name>hk::tickets::StepRules</name>
    <message>
        <source>You proposed this answer. Somebody else has to look at it.</source>
        <translation>答复由您提出，须由他人审核。</translation>
    </message>
    <message>
        <source>You asked for this extension. Somebody else has to grant it.</source>
        <translation>延期由您申请，须由他人批准。</translation>
    </message>
    <message>
        <source>Say why this is not taken on; the student gets to read it.</source>
        <translation>请写明不予受理的理由，学生会看到。</translation>
    </message>
    <message>
        <source>Say why the ticket goes back to who accepted it.</source>
        <translation>请写明退单的理由。</translation>
    </message>
    <message>
        <source>Say what is waited for; the clock stands meanwhile.</source>
        <translation>请写明在等什么，等待期间时限停计。</translation>
    </message>
    <message>
        <source>Say why you want to be reminded later.</source>
        <translation>请写明为什么稍后再提醒。</translation>
    </message>
    <message>
        <source>Say why the ticket is opened again.</source>
        <translation>请写明重开的理由。</translation>
    </message>
    <message>
        <source>Say what was done.</source>
        <translation>请写明办理结果。</translation>
    </message>
    <message>
        <source>Say how the student was asked: by phone, on the spot, by message.</source>
        <translation>请写明回访方式：电话、当面或消息。</translation>
    </message>
    <message>
        <source>Give the reason.</source>
        <translation>请写明理由。</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>还没有填写内容。</translation>
    </message>
    <message>
        <source>Choose the department that is to do it.</source>
        <translation>请选择承办部门。</translation>
    </message>
    <message>
        <source>Choose the person.</source>
        <translation>请选择人员。</translation>
    </message>
    <message>
        <source>Choose the category.</source>
        <translation>请选择类别。</translation>
    </message>
    <message>
        <source>Choose the priority.</source>
        <translation>请选择优先级。</translation>
    </message>
    <message>
        <source>Choose the other ticket.</source>
        <translation>请选择另一件工单。</translation>
    </message>
    <message>
        <source>Choose the step to take back.</source>
        <translation>请选择要撤回的步骤。</translation>
    </message>
    <message>
        <source>Choose a later day.</source>
        <translation>请选择以后的时间。</translation>
    </message>
    <message>
        <source>You resolved this ticket. Somebody else has to ask the student.</source>
        <translation>这件工单由您办结，须由他人回访。</translation>
    </message>
    <message>
        <source>Say whether it is solved for the student.</source>
        <translation>请写明学生的问题是否解决。</translation>
    </message>
    <message>
        <source>The student rates from 1 to 5.</source>
        <translation>学生评分为 1 至 5 分。</translation>
    </message>
    <message>
        <source>An answer in this category is looked at by another before the student gets it. Propose it first.</source>
        <translation>这类诉求的答复须经审核才能发给学生，请先提交审核。</translation>
    </message>
    <message>
        <source>The ticket is at this level already.</source>
        <translation>工单已在该层级或更高层级。</translation>
    </message>
    <message>
        <source>An extension has to end later than the limit it extends.</source>
        <translation>延期后的时间必须晚于原时限。</translation>
    </message>
    <message>
        <source>This step is not possible now (%1): the ticket is in the stage &quot;%2&quot;.</source>
        <translation>现在不能做这一步（%1）：工单处于“%2”。</translation>
    </message>
    <message>
        <source>Say why it is another priority now.</source>
        <translation>请说明为什么调整优先级。</translation>
    </message>
</context>
<context>
    <name>hk::tickets::Steps</name>
    <message>
        <source>%1 is closed already; what is merged into it would be forgotten. Open it again first, or link the two.</source>
        <translation>%1 已结束，并入后诉求会被遗漏。请先重新打开，或将两件工单关联。</translation>
    </message>
    <message>
        <source>This ticket is no longer there, or belongs to somebody else now. Nothing was changed.</source>
        <translation>这件工单已不存在，或已归他人办理。未作任何更改。</translation>
    </message>
    <message>
        <source>A ticket cannot be merged into itself.</source>
        <translation>工单不能并入自身。</translation>
    </message>
    <message>
        <source>%1 was merged into another ticket itself. Choose that one.</source>
        <translation>%1 本身已并入另一件工单，请选择那一件。</translation>
    </message>
    <message>
        <source>%1 was merged into this ticket.</source>
        <translation>%1 已并入本工单。</translation>
    </message>
    <message>
        <source>%1 of %2 tickets cannot take this step, and nothing was changed: %3</source>
        <translation>%2 件工单中有 %1 件不能执行此步骤，未作任何更改：%3</translation>
    </message>
    <message>
        <source>%1 was merged into this ticket: %2</source>
        <comment>number, words</comment>
        <translation>%1 已并入本工单：%2</translation>
    </message>
</context>
<context>
    <name>hk::tickets::TicketMenu</name>
    <message>
        <source>Steps of the ticket</source>
        <translation>工单的步骤</translation>
    </message>
</context>
<context>
    <name>hk::tickets::TicketPanel</name>
    <message>
        <source>nobody was named</source>
        <translation>未留姓名</translation>
    </message>
    <message>
        <source>More steps</source>
        <translation>更多步骤</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>关闭详情（Esc）</translation>
    </message>
    <message>
        <source>Files of the ticket</source>
        <translation>工单的文件</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>History</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose a ticket to see everything about it here.</source>
        <translation>选中一件工单，这里会显示它的全部情况。</translation>
    </message>
    <message>
        <source>%1 · round %2</source>
        <translation>%1 · 第 %2 轮</translation>
    </message>
    <message>
        <source>History %1</source>
        <translation>经过 %1</translation>
    </message>
    <message>
        <source>Files %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>Who works on it</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>First receiver</source>
        <translation>首接人</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>协办人</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>承办部门</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>等待事项</translation>
    </message>
    <message>
        <source>Check list</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tied to</source>
        <translation>关联工单</translation>
    </message>
    <message>
        <source>Same place and category</source>
        <translation>同地点同类别</translation>
    </message>
    <message>
        <source>Who reported it</source>
        <translation>反映人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>not shown to your account</source>
        <translation>您的账号不可见</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation>追问日期</translation>
    </message>
    <message>
        <source>Put off until</source>
        <translation>暂缓提醒至</translation>
    </message>
    <message>
        <source>Extension asked</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>As told in</source>
        <translation>信息来自工单</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>priority, and how soon and how many</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>hk::tickets::TicketSettings</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不计时</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>0: this clock does not run</source>
        <translation>填 0 表示不计此时限</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Warns at (%)</source>
        <translation>提醒比例（%）</translation>
    </message>
    <message>
        <source>For tickets opened from</source>
        <translation>适用于此日起登记的工单</translation>
    </message>
    <message>
        <source>When reopened</source>
        <translation>重开时</translation>
    </message>
    <message>
        <source>When category or priority change</source>
        <translation>类别或优先级变更时</translation>
    </message>
    <message>
        <source>Passes up at the warning</source>
        <translation>提醒时升级</translation>
    </message>
    <message>
        <source>Passes up when overdue</source>
        <translation>逾期时升级</translation>
    </message>
    <message>
        <source>Office hours of</source>
        <translation>按谁的办公时间</translation>
    </message>
    <message>
        <source>Stands: %1</source>
        <translation>暂停计时：%1</translation>
    </message>
    <message>
        <source>Please give hours such as 08:30-12:00 14:00-17:30.</source>
        <translation>请填写时间段，如 08:30-12:00 14:00-17:30。</translation>
    </message>
    <message>
        <source>Give both days, or none.</source>
        <translation>开始和结束日期须同时填写，或都不填。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>%1, on days off</source>
        <translation>%1，休息日开放</translation>
    </message>
    <message>
        <source>usual office</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Clocks: what may take how long</source>
        <translation>时限规则</translation>
    </message>
    <message>
        <source>Rule of a clock</source>
        <translation>时限规则</translation>
    </message>
    <message>
        <source>About</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Warns at</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>For tickets from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>办公时间</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Empty: the usual one</source>
        <translation>不填即通用办公时间</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Empty: always</source>
        <translation>不填即始终有效</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Opens on days off</source>
        <translation>休息日也开放</translation>
    </message>
    <message>
        <source>answers are reviewed</source>
        <translation>答复须审核</translation>
    </message>
    <message>
        <source>private</source>
        <translation>默认保密</translation>
    </message>
    <message>
        <source>takes no new tickets</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>Empty: as it is called usually</source>
        <translation>不填即用默认名称</translation>
    </message>
    <message>
        <source>Usual department</source>
        <translation>默认承办部门</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>默认负责人</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Answers are reviewed before they go out</source>
        <translation>答复学生前须审核</translation>
    </message>
    <message>
        <source>New tickets are private</source>
        <translation>新工单默认保密</translation>
    </message>
    <message>
        <source>Takes no new tickets</source>
        <translation>停用，不再接收新工单</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>诉求类别</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>承办部门</translation>
    </message>
    <message>
        <source>Answers for it</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Please give a name</source>
        <translation>请填写名称</translation>
    </message>
    <message>
        <source>Canned answers and check lists</source>
        <translation>常用答复与检查清单</translation>
    </message>
    <message>
        <source>Answer or check list</source>
        <translation>答复或清单</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Of a check list a line for each step</source>
        <translation>检查清单每步一行</translation>
    </message>
    <message>
        <source>Settings of tickets</source>
        <translation>工单设置</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Columns of the board</source>
        <translation>看板各列上限</translation>
    </message>
    <message>
        <source>Column of the board</source>
        <translation>看板列上限</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Should hold at most</source>
        <translation>最多放几件</translation>
    </message>
    <message>
        <source>Tickets; a column that holds more says so. To end it, delete the row&apos;s number.</source>
        <translation>件；超过时列标题会提示。取消上限请用“删除”。</translation>
    </message>
    <message>
        <source>usual rule</source>
        <translation>默认规则</translation>
    </message>
    <message>
        <source>Stands at most (working days)</source>
        <translation>最长暂停（工作日）</translation>
    </message>
    <message>
        <source>0: as long as it is waited</source>
        <translation>0：等多久停多久</translation>
    </message>
    <message>
        <source>usual hours</source>
        <translation>默认时间</translation>
    </message>
    <message>
        <source>the usual office&apos;s</source>
        <translation>默认办公时间</translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation>上级类别</translation>
    </message>
    <message>
        <source>Department, rules and review of that hold where this one says nothing</source>
        <translation>未单独设置时，沿用上级类别的部门、时限和审核要求</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an occasion, and which</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>all tickets</source>
        <translation>所有工单</translation>
    </message>
    <message>
        <source>priority: %1</source>
        <translation>优先级：%1</translation>
    </message>
    <message>
        <source>passes up: %1</source>
        <translation>升到：%1</translation>
    </message>
    <message>
        <source>helper: %1</source>
        <translation>协办：%1</translation>
    </message>
    <message>
        <source>check list: %1</source>
        <translation>检查清单：%1</translation>
    </message>
    <message>
        <source>reminds the owner</source>
        <translation>提醒责任人</translation>
    </message>
    <message>
        <source>dispatches: %1</source>
        <translation>转办：%1</translation>
    </message>
    <message>
        <source>%1 (switched off)</source>
        <translation>%1（已停用）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The history tells it by this</source>
        <translation>经过里用这个名称说明</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>When a ticket</source>
        <translation>工单在什么时候</translation>
    </message>
    <message>
        <source>Which stage</source>
        <translation>哪个阶段</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Which limit</source>
        <translation>哪个时限</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where it enters a stage</source>
        <translation>“进入某阶段”时选</translation>
    </message>
    <message>
        <source>Where it nears or runs over one</source>
        <translation>“将到期”或“已逾期”时选</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不做</translation>
    </message>
    <message>
        <source>Sets the priority</source>
        <translation>设定优先级</translation>
    </message>
    <message>
        <source>Passes up to</source>
        <translation>升到</translation>
    </message>
    <message>
        <source>Adds the check list</source>
        <translation>加入检查清单</translation>
    </message>
    <message>
        <source>Dispatches to</source>
        <translation>转办给</translation>
    </message>
    <message>
        <source>Person there</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Adds as a helper</source>
        <translation>添加协办人</translation>
    </message>
    <message>
        <source>Reminds who answers for it</source>
        <translation>提醒责任人</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>请说明要做什么。</translation>
    </message>
    <message>
        <source>Choose the department of this person.</source>
        <translation>请选择承办人所在的部门。</translation>
    </message>
    <message>
        <source>Automatic actions</source>
        <translation>自动办理</translation>
    </message>
    <message>
        <source>Automatic action</source>
        <translation>自动办理规则</translation>
    </message>
    <message>
        <source>Which tickets</source>
        <translation>哪些工单</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>the school&apos;s</source>
        <translation>本校规定</translation>
    </message>
    <message>
        <source>Priority of a report</source>
        <translation>紧急度、影响范围与优先级</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>紧急度</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>影响范围</translation>
    </message>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Usually how soon</source>
        <translation>默认紧急度</translation>
    </message>
    <message>
        <source>Usually concerns</source>
        <translation>默认影响范围</translation>
    </message>
</context>
<context>
    <name>hk::tickets::TicketView</name>
    <message>
        <source>%1 (%2)</source>
        <comment>clock and level</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, round %2</source>
        <translation>%1，第 %2 轮</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>按时完成</translation>
    </message>
    <message>
        <source>Done too late</source>
        <translation>超时完成</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Clock stands</source>
        <translation>时限已停</translation>
    </message>
    <message>
        <source>There is no ticket with the number %1.</source>
        <translation>没有编号为 %1 的工单。</translation>
    </message>
    <message>
        <source>Two desks have given the number %1, to: %2. Choose one of them in the list.</source>
        <translation>两台电脑都用了编号 %1：%2。请在列表中选择其中一件。</translation>
    </message>
</context>
<context>
    <name>hk::tickets::TicketWatch</name>
    <message numerus="yes">
        <source>%n ticket(s) overdue</source>
        <translation>
            <numerusform>%n 件工单逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due soon</source>
        <translation>
            <numerusform>%n 件即将到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to follow up</source>
        <translation>
            <numerusform>%n 件待回访</numerusform>
        </translation>
    </message>
    <message>
        <source>Today: %1.</source>
        <translation>今天：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>打开看板</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>number, title, deadline words</comment>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) became overdue.</source>
        <translation>
            <numerusform>%n 件工单已逾期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) fall due soon.</source>
        <translation>
            <numerusform>%n 件工单即将到期。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n 件今天到期</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number, deadline words</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>You are reminded of %n ticket(s).</source>
        <translation>
            <numerusform>有 %n 件工单提醒您处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminder (%1): %2 %3</source>
        <comment>rule, number, title</comment>
        <translation>提醒（%1）：%2 %3</translation>
    </message>
</context>
<context>
    <name>hk::tickets::TicketsActions</name>
    <message>
        <source>Import a ledger…</source>
        <translation>导入台账…</translation>
    </message>
    <message>
        <source>Choose a ticket first.</source>
        <translation>请先选择工单。</translation>
    </message>
    <message>
        <source>Wait for something</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Quiet hours…</source>
        <translation>免打扰时段…</translation>
    </message>
    <message>
        <source>Tie to another ticket…</source>
        <translation>关联工单…</translation>
    </message>
    <message>
        <source>Edit the words of the ticket</source>
        <translation>修改工单内容</translation>
    </message>
    <message>
        <source>Delete a ticket opened in error</source>
        <translation>删除误建的工单</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>已删除 %1。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What is chosen does not allow this step now.</source>
        <translation>所选工单现在不能办这一步。</translation>
    </message>
    <message>
        <source>Choose one ticket first.</source>
        <translation>请先选择一件工单。</translation>
    </message>
    <message>
        <source>Untie from another ticket</source>
        <translation>解除与其他工单的关联</translation>
    </message>
    <message>
        <source>Correct who reported it…</source>
        <translation>更正反映人…</translation>
    </message>
    <message>
        <source>It is not tied to another ticket.</source>
        <translation>该工单没有关联其他工单。</translation>
    </message>
    <message>
        <source>Untied from %1.</source>
        <translation>已解除与 %1 的关联。</translation>
    </message>
    <message>
        <source>Who reported it</source>
        <translation>反映人</translation>
    </message>
    <message>
        <source>A student of the roster, or a name as it was told. With everything empty nobody is named.</source>
        <translation>可选花名册中的学生，或按所述填写姓名；全部留空即不记反映人。</translation>
    </message>
    <message>
        <source>Correct who reported it</source>
        <translation>更正反映人</translation>
    </message>
</context>
<context>
    <name>hk::tickets::TicketsPage</name>
    <message>
        <source>Keep these filters</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>hk::tickets::TicketsUi</name>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Public sheet</source>
        <translation>每周公示</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
</context>
<context>
    <name>hk::tickets::Titles</name>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>待受理</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>stage</comment>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <comment>stage</comment>
        <translation>已转办</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>stage</comment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>stage</comment>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Followed up</source>
        <comment>stage</comment>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Declined</source>
        <comment>stage</comment>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Merged</source>
        <comment>stage</comment>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Class level</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>College level</source>
        <translation>院级</translation>
    </message>
    <message>
        <source>School level</source>
        <translation>校级</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>College check</source>
        <translation>院级核查</translation>
    </message>
    <message>
        <source>Word of progress</source>
        <translation>进展反馈</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Whole time</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>Ticket opened</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Push back</source>
        <translation>退单</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Checked on the spot</source>
        <translation>现场核查</translation>
    </message>
    <message>
        <source>Wait for the student</source>
        <translation>待学生补充</translation>
    </message>
    <message>
        <source>Wait for parts</source>
        <translation>待配件</translation>
    </message>
    <message>
        <source>Wait for a third party</source>
        <translation>待第三方</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Add a helper</source>
        <translation>添加协办人</translation>
    </message>
    <message>
        <source>Change the category</source>
        <translation>更改类别</translation>
    </message>
    <message>
        <source>Change the priority</source>
        <translation>更改优先级</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Take back a step</source>
        <translation>撤回一步</translation>
    </message>
    <message>
        <source>Answer the student</source>
        <translation>答复学生</translation>
    </message>
    <message>
        <source>Tell of the progress</source>
        <translation>反馈进展</translation>
    </message>
    <message>
        <source>Ask for an extension</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Grant the extension</source>
        <translation>批准延期</translation>
    </message>
    <message>
        <source>Refuse the extension</source>
        <translation>不批准延期</translation>
    </message>
    <message>
        <source>Propose an answer</source>
        <translation>提交答复审核</translation>
    </message>
    <message>
        <source>Approve the answer</source>
        <translation>答复审核通过</translation>
    </message>
    <message>
        <source>Return the answer</source>
        <translation>退回答复</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working hour(s)</source>
        <translation>
            <numerusform>%n 个工作小时</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>Check list added</source>
        <translation>加入检查清单</translation>
    </message>
    <message>
        <source>The owner is reminded</source>
        <translation>提醒责任人</translation>
    </message>
</context>
<context>
    <name>hk::tickets::WhereField</name>
    <message>
        <source>Room, floor or building; or a student by name, pinyin or number</source>
        <translation>房间、楼层或楼栋；或学生姓名、拼音、学号</translation>
    </message>
</context>
<context>
    <name>mentoring</name>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>referral to counselling</source>
        <translation>转介心理中心</translation>
    </message>
    <message>
        <source>referral to student aid</source>
        <translation>转介资助中心</translation>
    </message>
    <message>
        <source>referral to careers</source>
        <translation>转介就业中心</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>不接受</translation>
    </message>
    <message>
        <source>done, not yet read</source>
        <translation>已办，待查阅</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>谈话</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>跟进事项</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>后续跟进</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Free note</source>
        <translation>随记</translation>
    </message>
    <message>
        <source>By</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Confidential record</source>
        <translation>保密记录</translation>
    </message>
    <message>
        <source>Roles that may read it</source>
        <translation>可查阅的角色</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>early in the month</source>
        <translation>上旬</translation>
    </message>
    <message>
        <source>middle of the month</source>
        <translation>中旬</translation>
    </message>
    <message>
        <source>late in the month</source>
        <translation>下旬</translation>
    </message>
    <message>
        <source>one-to-one</source>
        <translation>一对一</translation>
    </message>
    <message>
        <source>group</source>
        <translation>集体</translation>
    </message>
    <message>
        <source>face to face</source>
        <translation>面谈</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>online</source>
        <translation>线上</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已谈</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>study</source>
        <translation>学业</translation>
    </message>
    <message>
        <source>research</source>
        <translation>科研</translation>
    </message>
    <message>
        <source>skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>career</source>
        <translation>生涯</translation>
    </message>
    <message>
        <source>well-being</source>
        <translation>心理</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Part of the month</source>
        <translation>旬</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>旬</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>谈话主题</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>Session of a group</source>
        <translation>集体谈话编号</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>What was talked about</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>指导建议</translation>
    </message>
    <message>
        <source>Remark on the student</source>
        <translation>对学生的备注</translation>
    </message>
    <message>
        <source>Next talk</source>
        <translation>下次谈话</translation>
    </message>
    <message>
        <source>Time of the next talk</source>
        <translation>下次谈话时间</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>College</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Mentor group</source>
        <translation>导师组</translation>
    </message>
    <message>
        <source>Students at most</source>
        <translation>学生人数上限</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Reason of the end</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>导师结对</translation>
    </message>
    <message>
        <source>Rule of the quota</source>
        <translation>谈话要求</translation>
    </message>
    <message>
        <source>For months from</source>
        <translation>起始月份</translation>
    </message>
    <message>
        <source>Talks a month</source>
        <translation>每月次数</translation>
    </message>
    <message>
        <source>Group talks count</source>
        <translation>计入集体谈话</translation>
    </message>
    <message>
        <source>Online talks count</source>
        <translation>计入非面谈</translation>
    </message>
    <message>
        <source>Days between two talks</source>
        <translation>两次谈话间隔天数</translation>
    </message>
    <message>
        <source>Months without teaching count</source>
        <translation>计入无教学月份</translation>
    </message>
    <message>
        <source>Minutes of a short talk</source>
        <translation>过短谈话（分钟）</translation>
    </message>
    <message>
        <source>Talks with the same words</source>
        <translation>内容相同次数</translation>
    </message>
    <message>
        <source>Record a talk</source>
        <translation>登记谈话</translation>
    </message>
    <message>
        <source>Schedule a talk</source>
        <translation>预约谈话</translation>
    </message>
    <message>
        <source>Edit a talk</source>
        <translation>修改谈话</translation>
    </message>
    <message>
        <source>Delete a talk</source>
        <translation>删除谈话</translation>
    </message>
    <message>
        <source>Talk held</source>
        <translation>谈话已进行</translation>
    </message>
    <message>
        <source>Talk missed</source>
        <translation>谈话未到</translation>
    </message>
    <message>
        <source>Pair mentor and student</source>
        <translation>导师结对</translation>
    </message>
    <message>
        <source>Change of mentor</source>
        <translation>更换导师</translation>
    </message>
    <message>
        <source>End a pairing</source>
        <translation>结束结对</translation>
    </message>
    <message>
        <source>Edit a mentor</source>
        <translation>修改导师</translation>
    </message>
    <message>
        <source>Ask for a follow-up</source>
        <translation>提出跟进</translation>
    </message>
    <message>
        <source>Accept a follow-up</source>
        <translation>接受跟进</translation>
    </message>
    <message>
        <source>Decline a follow-up</source>
        <translation>不接受跟进</translation>
    </message>
    <message>
        <source>Follow-up done</source>
        <translation>完成跟进</translation>
    </message>
    <message>
        <source>Close a follow-up</source>
        <translation>结束跟进</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写随记</translation>
    </message>
    <message>
        <source>Write a confidential record</source>
        <translation>写保密记录</translation>
    </message>
    <message>
        <source>Change the rules of the quota</source>
        <translation>修改谈话要求</translation>
    </message>
    <message>
        <source>Import talks</source>
        <translation>导入谈话记录</translation>
    </message>
    <message>
        <source>Name as written</source>
        <translation>所写姓名</translation>
    </message>
    <message>
        <source>Number as written</source>
        <translation>所写学号</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>谈话记录</translation>
    </message>
    <message>
        <source>Pairings</source>
        <translation>导师结对</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>后续跟进</translation>
    </message>
    <message>
        <source>Talk on</source>
        <translation>谈话日期</translation>
    </message>
    <message>
        <source>Account of the author</source>
        <translation>填写人的账号</translation>
    </message>
    <message>
        <source>Ask for a follow-up again</source>
        <translation>再次提出跟进</translation>
    </message>
    <message>
        <source>Find students of talks in the roster</source>
        <translation>在花名册中认出谈话的学生</translation>
    </message>
    <message>
        <source>In the roster</source>
        <translation>在花名册中</translation>
    </message>
</context>
<context>
    <name>roster</name>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>College</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>承办部门</translation>
    </message>
    <message>
        <source>Office phone</source>
        <translation>办公电话</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>年级</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>备用电话</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>校园卡号</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>辅导员</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>导师</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>Emergency phone</source>
        <translation>紧急联系电话</translation>
    </message>
    <message>
        <source>Home region</source>
        <translation>生源地</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>宿舍地址</translation>
    </message>
    <message>
        <source>Lives here since</source>
        <translation>入住日期</translation>
    </message>
    <message>
        <source>Moved out on</source>
        <translation>退宿日期</translation>
    </message>
    <message>
        <source>Bed number</source>
        <translation>床位号</translation>
    </message>
    <message>
        <source>men</source>
        <translation>男</translation>
    </message>
    <message>
        <source>women</source>
        <translation>女</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Building code</source>
        <translation>楼栋代码</translation>
    </message>
    <message>
        <source>For</source>
        <translation>居住性别</translation>
    </message>
    <message>
        <source>Floors</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Building manager</source>
        <translation>楼宇管理员</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Party group</source>
        <translation>党小组</translation>
    </message>
    <message>
        <source>League group</source>
        <translation>团小组</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>核定人数</translation>
    </message>
    <message>
        <source>Room type</source>
        <translation>房型</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>isolation</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>holiday stay</source>
        <translation>留宿</translation>
    </message>
    <message>
        <source>under repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Bed state</source>
        <translation>床位状态</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Residency state</source>
        <translation>住宿状态</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>living in</source>
        <translation>在住</translation>
    </message>
    <message>
        <source>moved out</source>
        <translation>已退</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>Residency</source>
        <translation>住宿记录</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>check-in</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>transfer</source>
        <translation>调宿</translation>
    </message>
    <message>
        <source>check-out</source>
        <translation>退宿</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>building chief</source>
        <translation>楼长</translation>
    </message>
    <message>
        <source>floor chief</source>
        <translation>层长</translation>
    </message>
    <message>
        <source>room leader</source>
        <translation>寝室长</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>责任区</translation>
    </message>
    <message>
        <source>pioneer post</source>
        <translation>先锋岗</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>领导</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>教职工</translation>
    </message>
    <message>
        <source>student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>其他人姓名</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>责任区</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>退宿</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>调宿</translation>
    </message>
    <message>
        <source>Swap beds</source>
        <translation>对调床位</translation>
    </message>
    <message>
        <source>Book a bed</source>
        <translation>分配床位</translation>
    </message>
    <message>
        <source>Cancel a booking</source>
        <translation>取消分配</translation>
    </message>
    <message>
        <source>Edit residency</source>
        <translation>修改住宿记录</translation>
    </message>
    <message>
        <source>New student</source>
        <translation>新建学生</translation>
    </message>
    <message>
        <source>Edit student</source>
        <translation>修改学生</translation>
    </message>
    <message>
        <source>Delete student</source>
        <translation>删除学生</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>新建房源</translation>
    </message>
    <message>
        <source>Edit place</source>
        <translation>修改房源</translation>
    </message>
    <message>
        <source>Delete place</source>
        <translation>删除房源</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新建任职</translation>
    </message>
    <message>
        <source>Edit post</source>
        <translation>修改任职</translation>
    </message>
    <message>
        <source>End post</source>
        <translation>结束任职</translation>
    </message>
    <message>
        <source>Delete post</source>
        <translation>删除任职</translation>
    </message>
    <message>
        <source>Import roster</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>Demonstration data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Beds</source>
        <translation>床位</translation>
    </message>
    <message>
        <source>Residents</source>
        <translation>在住</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空床</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已分配</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>任职人</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Residencies</source>
        <translation>住宿记录</translation>
    </message>
    <message>
        <source>Not arrived</source>
        <translation>已分配未入住</translation>
    </message>
    <message>
        <source>Not left</source>
        <translation>离校未退宿</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>none</source>
        <translation>群众</translation>
    </message>
    <message>
        <source>League member</source>
        <translation>共青团员</translation>
    </message>
    <message>
        <source>Party activist</source>
        <translation>入党积极分子</translation>
    </message>
    <message>
        <source>probationary Party member</source>
        <translation>中共预备党员</translation>
    </message>
    <message>
        <source>Party member</source>
        <translation>中共党员</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>休学</translation>
    </message>
    <message>
        <source>internship</source>
        <translation>实习</translation>
    </message>
    <message>
        <source>left</source>
        <translation>离校</translation>
    </message>
    <message>
        <source>Student status</source>
        <translation>学籍状态</translation>
    </message>
    <message>
        <source>Gender exception</source>
        <translation>性别例外原因</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新建名称</translation>
    </message>
    <message>
        <source>Edit name</source>
        <translation>修改名称</translation>
    </message>
    <message>
        <source>Delete name</source>
        <translation>删除名称</translation>
    </message>
    <message>
        <source>Merge names</source>
        <translation>合并名称</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>应入住日期</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>File of a student</source>
        <translation>学生文件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>other file</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Add file</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Edit file</source>
        <translation>修改文件</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>移除文件</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>A floor cannot move to another building.</source>
        <translation>楼层不能移到另一栋楼。</translation>
    </message>
    <message>
        <source>A room cannot move to another building.</source>
        <translation>房间不能移到另一栋楼。</translation>
    </message>
    <message>
        <source>A bed cannot move to another room.</source>
        <translation>床位不能移到另一个房间。</translation>
    </message>
    <message>
        <source>The floor is in another building.</source>
        <translation>楼层在另一栋楼。</translation>
    </message>
    <message>
        <source>A residency keeps its student, room and bed; end it and begin another.</source>
        <translation>住宿记录的学生、房间和床位不能更改；请结束它，另建一条。</translation>
    </message>
    <message>
        <source>The bed is in another room.</source>
        <translation>床位在另一个房间。</translation>
    </message>
    <message>
        <source>The room has no place left.</source>
        <translation>房间已住满。</translation>
    </message>
    <message>
        <source>More people live in the room than it would hold.</source>
        <translation>在住人数会超过房间的核定人数。</translation>
    </message>
    <message>
        <source>The room is for the other gender; a reason is needed.</source>
        <translation>该房间供另一性别的学生居住，须填写原因。</translation>
    </message>
    <message>
        <source>This lies outside what your account may change. Nothing was changed.</source>
        <translation>这超出了你的账号可以修改的范围，数据没有改动。</translation>
    </message>
    <message>
        <source>Your account may look at this, but not change it. Nothing was changed.</source>
        <translation>你的账号只能查看，不能修改，数据没有改动。</translation>
    </message>
    <message>
        <source>Your account may not change this field. Nothing was changed.</source>
        <translation>你的账号不能修改这个字段，数据没有改动。</translation>
    </message>
    <message>
        <source>A file stays with its student.</source>
        <translation>文件归原学生所有，不能改到别的学生名下。</translation>
    </message>
    <message>
        <source>Who reported a ticket stays with it.</source>
        <translation>反映人与工单的对应关系不能更改。</translation>
    </message>
    <message>
        <source>The history of a ticket is not rewritten; take the step back instead.</source>
        <translation>工单的办理记录不能改写；可以撤回该步骤。</translation>
    </message>
    <message>
        <source>A file stays with its ticket.</source>
        <translation>文件与工单的对应关系不能更改。</translation>
    </message>
    <message>
        <source>A link stays between its tickets; remove it and make another.</source>
        <translation>关联不能改指别的工单；请取消后重新关联。</translation>
    </message>
    <message>
        <source>A duty stays with its shift and its person; end it and give out another.</source>
        <translation>值班安排不能改班次或人员，请撤下后重新安排。</translation>
    </message>
    <message>
        <source>Nobody can be on duty at two posts at once.</source>
        <translation>同一人不能同时在两处值班。</translation>
    </message>
    <message>
        <source>A submitted log stays as it is; put a correction beside the entry.</source>
        <translation>已提交的日志不能修改，请在记录旁写更正。</translation>
    </message>
    <message>
        <source>An entry stays in its log.</source>
        <translation>记录不能移到别的日志。</translation>
    </message>
    <message>
        <source>A file stays with its entry.</source>
        <translation>附件不能移到别的记录。</translation>
    </message>
    <message>
        <source>What was put beside an entry is not rewritten; take it back instead.</source>
        <translation>记录旁注不能改写，请撤回。</translation>
    </message>
    <message>
        <source>A handover that was acknowledged stays as it is.</source>
        <translation>已确认的交接不能修改。</translation>
    </message>
    <message>
        <source>A confidential record stays with its student and its author.</source>
        <translation>保密记录不能更换学生或作者。</translation>
    </message>
    <message>
        <source>Nobody writes this in the name of another person. Nothing was changed.</source>
        <translation>不能以他人的名义写这种记录，没有做任何改动。</translation>
    </message>
</context>
<context>
    <name>tickets</name>
    <message>
        <source>Category of tickets</source>
        <translation>工单类别</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>上级类别</translation>
    </message>
    <message>
        <source>Usual department</source>
        <translation>默认承办部门</translation>
    </message>
    <message>
        <source>Usual owner</source>
        <translation>默认负责人</translation>
    </message>
    <message>
        <source>Answers are reviewed</source>
        <translation>答复须审核</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>Takes no new tickets</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>first answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>college check</source>
        <translation>院级核查</translation>
    </message>
    <message>
        <source>word of progress</source>
        <translation>进展反馈</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>whole time</source>
        <translation>全程</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限期</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>工作小时</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Warns at (%)</source>
        <translation>提醒比例（%）</translation>
    </message>
    <message>
        <source>Stands while</source>
        <translation>暂停计时的情形</translation>
    </message>
    <message>
        <source>For tickets opened from</source>
        <translation>适用于此后登记的工单</translation>
    </message>
    <message>
        <source>When reopened</source>
        <translation>重开时</translation>
    </message>
    <message>
        <source>begins anew</source>
        <translation>重新计时</translation>
    </message>
    <message>
        <source>goes on with the rest</source>
        <translation>按剩余时间继续</translation>
    </message>
    <message>
        <source>only the resolution begins anew</source>
        <translation>只重新计办结时限</translation>
    </message>
    <message>
        <source>When category or priority change</source>
        <translation>类别或优先级更改时</translation>
    </message>
    <message>
        <source>counts from the start</source>
        <translation>从登记起按新时限计</translation>
    </message>
    <message>
        <source>counts from now in proportion</source>
        <translation>从更改起按比例折算</translation>
    </message>
    <message>
        <source>counts anew</source>
        <translation>从更改起重新计</translation>
    </message>
    <message>
        <source>Escalates at the warning</source>
        <translation>提醒时升级</translation>
    </message>
    <message>
        <source>Escalates when overdue</source>
        <translation>逾期时升级</translation>
    </message>
    <message>
        <source>Office hours</source>
        <translation>办公时间</translation>
    </message>
    <message>
        <source>Rule of a clock</source>
        <translation>时限规则</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>办公处</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>On days off</source>
        <translation>休息日开放</translation>
    </message>
    <message>
        <source>Template of tickets</source>
        <translation>工单模板</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>canned answer</source>
        <translation>常用答复</translation>
    </message>
    <message>
        <source>check list</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>web form</source>
        <translation>网上填报</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>值班台</translation>
    </message>
    <message>
        <source>letter box</source>
        <translation>意见箱</translation>
    </message>
    <message>
        <source>patrol</source>
        <translation>巡查</translation>
    </message>
    <message>
        <source>class committee</source>
        <translation>班委</translation>
    </message>
    <message>
        <source>duty log</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>问卷</translation>
    </message>
    <message>
        <source>old ledger</source>
        <translation>旧台账</translation>
    </message>
    <message>
        <source>other source</source>
        <translation>其他来源</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>楼栋</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Place in words</source>
        <translation>地点说明</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>工单编号</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>详细内容</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>College</source>
        <translation>学院</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>承办部门</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Check list</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>About</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>是否解决</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Step of a ticket</source>
        <translation>工单步骤</translation>
    </message>
    <message>
        <source>Who reported a ticket</source>
        <translation>工单反映人</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>学号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>File of a ticket</source>
        <translation>工单附件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Other ticket</source>
        <translation>另一件工单</translation>
    </message>
    <message>
        <source>Link between tickets</source>
        <translation>工单关联</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Edit ticket</source>
        <translation>编辑工单</translation>
    </message>
    <message>
        <source>Delete ticket</source>
        <translation>删除工单</translation>
    </message>
    <message>
        <source>Edit who reported it</source>
        <translation>编辑反映人</translation>
    </message>
    <message>
        <source>Answer the student</source>
        <translation>答复学生</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>转办</translation>
    </message>
    <message>
        <source>Push back</source>
        <translation>退单</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Tell of the progress</source>
        <translation>反馈进展</translation>
    </message>
    <message>
        <source>Check on the spot</source>
        <translation>现场核查</translation>
    </message>
    <message>
        <source>Wait for the student</source>
        <translation>待学生补充</translation>
    </message>
    <message>
        <source>Wait for parts</source>
        <translation>待配件</translation>
    </message>
    <message>
        <source>Wait for a third party</source>
        <translation>待第三方</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>Ask for an extension</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Grant the extension</source>
        <translation>批准延期</translation>
    </message>
    <message>
        <source>Refuse the extension</source>
        <translation>不批准延期</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Add a helper</source>
        <translation>添加协办人</translation>
    </message>
    <message>
        <source>Change the category</source>
        <translation>更改类别</translation>
    </message>
    <message>
        <source>Change the priority</source>
        <translation>更改优先级</translation>
    </message>
    <message>
        <source>Propose an answer</source>
        <translation>提交答复审核</translation>
    </message>
    <message>
        <source>Approve the answer</source>
        <translation>答复审核通过</translation>
    </message>
    <message>
        <source>Return the answer</source>
        <translation>退回答复</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Merge tickets</source>
        <translation>合并工单</translation>
    </message>
    <message>
        <source>Split a ticket</source>
        <translation>拆分工单</translation>
    </message>
    <message>
        <source>Comment on a ticket</source>
        <translation>备注工单</translation>
    </message>
    <message>
        <source>Remind later</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>Link tickets</source>
        <translation>关联工单</translation>
    </message>
    <message>
        <source>Unlink tickets</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>Add file to a ticket</source>
        <translation>为工单添加文件</translation>
    </message>
    <message>
        <source>Remove file of a ticket</source>
        <translation>移除工单文件</translation>
    </message>
    <message>
        <source>Change the rules of tickets</source>
        <translation>更改工单规则</translation>
    </message>
    <message>
        <source>Import tickets</source>
        <translation>导入工单</translation>
    </message>
    <message>
        <source>class level</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>college level</source>
        <translation>院级</translation>
    </message>
    <message>
        <source>school level</source>
        <translation>校级</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>First receiver</source>
        <translation>首接人</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>Push-backs</source>
        <translation>退单次数</translation>
    </message>
    <message>
        <source>new</source>
        <translation>待受理</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>dispatched</source>
        <translation>已转办</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>followed up</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>Hygiene</source>
        <translation>卫生</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>学业</translation>
    </message>
    <message>
        <source>Well-being</source>
        <translation>心理</translation>
    </message>
    <message>
        <source>Daily life</source>
        <translation>生活</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Stands at most (working days)</source>
        <translation>最长暂停（工作日）</translation>
    </message>
    <message>
        <source>Column of the board</source>
        <translation>看板列上限</translation>
    </message>
    <message>
        <source>Tickets at most</source>
        <translation>最多件数</translation>
    </message>
    <message>
        <source>In charge or first receiver</source>
        <translation>负责人或首接人</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急度</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>影响范围</translation>
    </message>
    <message>
        <source>Priority by urgency</source>
        <translation>按紧急度定优先级</translation>
    </message>
    <message>
        <source>is opened</source>
        <translation>登记时</translation>
    </message>
    <message>
        <source>gets its category</source>
        <translation>确定类别时</translation>
    </message>
    <message>
        <source>enters a stage</source>
        <translation>进入某阶段</translation>
    </message>
    <message>
        <source>nears a limit</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>runs over a limit</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>When a ticket</source>
        <translation>触发时机</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Sets the priority</source>
        <translation>设定优先级</translation>
    </message>
    <message>
        <source>Passes up to</source>
        <translation>升到</translation>
    </message>
    <message>
        <source>Adds as a helper</source>
        <translation>添加协办人</translation>
    </message>
    <message>
        <source>Adds the check list</source>
        <translation>加入检查清单</translation>
    </message>
    <message>
        <source>Reminds who answers for it</source>
        <translation>提醒责任人</translation>
    </message>
    <message>
        <source>Dispatches to</source>
        <translation>转办给</translation>
    </message>
    <message>
        <source>Person there</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Automatic action</source>
        <translation>自动办理</translation>
    </message>
    <message>
        <source>can wait</source>
        <translation>可缓</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>一个人</translation>
    </message>
    <message>
        <source>a room or a few</source>
        <translation>一间或几个人</translation>
    </message>
    <message>
        <source>many</source>
        <translation>很多人</translation>
    </message>
</context>
</TS>
